using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>How the publication of one period ended and how long its parts took.</summary>
public sealed record PublishOutcome(Month Period, PublishResult Result)
{
    /// <summary>The run that readers see now; null without one.</summary>
    public string? Run { get; init; }

    public int Enterprises { get; init; }

    /// <summary>Reading facts and computing; zero when nothing was computed.</summary>
    public TimeSpan Calculation { get; init; }

    /// <summary>Writing the rows to the table.</summary>
    public TimeSpan TableWrites { get; init; }

    /// <summary>Writing and uploading the snapshot.</summary>
    public TimeSpan Snapshot { get; init; }

    /// <summary>The word of the API: <c>published</c>, <c>unchanged</c>, <c>pinned</c>, <c>waiting</c>, <c>refused</c>, <c>closed</c>, <c>no-facts</c>.</summary>
    public string Word => Result switch
    {
        PublishResult.Published => "published",
        PublishResult.Unchanged => "unchanged",
        PublishResult.Pinned => "pinned",
        PublishResult.Waiting => "waiting",
        PublishResult.Refused => "refused",
        PublishResult.Closed => "closed",
        PublishResult.NoFacts => "no-facts",
        _ => throw new InvalidOperationException($"no word for {Result}"),
    };
}
