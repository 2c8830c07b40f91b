namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>The real clock, set forward: working days pass between two requests.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
