using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.UnitTests.Results.Evaluations;

/// <summary>An evaluation run's id is everything its result depends on, and its stage.</summary>
public sealed class EvaluationRunIdTests
{
    private static readonly RunInput[] Inputs = [new("tax-1", ["a", "b"]), new("adjustments-1", ["c"])];

    private static string Id(
        string engine = "1", string rules = "r", int year = 2023, EvaluationStage? stage = EvaluationStage.Draft, RunInput[]? inputs = null, string links = "none",
        string decisions = "none") => EvaluationRunId.Of(engine, rules, year, stage, inputs ?? Inputs, links, decisions);

    [Fact]
    public void Everything_that_changes_the_result_changes_the_id_and_each_stage_is_a_run_of_its_own()
    {
        string[] ids =
        [
            Id(), Id(engine: "2"), Id(rules: "s"), Id(year: 2022), Id(stage: EvaluationStage.Notice), Id(stage: EvaluationStage.Final), Id(stage: null),
            Id(inputs: [Inputs[1], Inputs[0]]), Id(inputs: [Inputs[0]]), Id(inputs: [new("tax-1", ["a", "x"]), Inputs[1]]),
            Id(inputs: [Inputs[0] with { SupersededRows = "2-3" }, Inputs[1]]), Id(links: "l"), Id(decisions: "d"),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(RunId.IsWellFormed(id)));
        Assert.Equal(Id(), Id());
    }
}
