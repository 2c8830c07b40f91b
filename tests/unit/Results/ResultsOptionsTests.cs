using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

public sealed class ResultsOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => new ResultsOptions().Validate();

    [Fact]
    public void A_value_outside_its_range_is_named()
    {
        Refused(new ResultsOptions { KeptRuns = 0 }, nameof(ResultsOptions.KeptRuns));
        Refused(new ResultsOptions { CollectAfter = TimeSpan.FromSeconds(59) }, nameof(ResultsOptions.CollectAfter));
        Refused(new ResultsOptions { ParallelBatches = 65 }, nameof(ResultsOptions.ParallelBatches));
        Refused(new ResultsOptions { RequestTimeout = TimeSpan.Zero }, nameof(ResultsOptions.RequestTimeout));
        Refused(new ResultsOptions { DueDays = new Dictionary<string, int> { ["tax"] = -1 } }, "DueDays:tax");
        Refused(new ResultsOptions { SilentAfter = new Dictionary<string, TimeSpan> { ["SweepInboxes"] = TimeSpan.Zero } }, "SilentAfter:SweepInboxes");
    }

    private static void Refused(ResultsOptions options, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(options.Validate).ParamName);
}
