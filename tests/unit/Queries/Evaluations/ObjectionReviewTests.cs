using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.UnitTests.Results;

namespace Wuyi.Pipeline.UnitTests.Queries.Evaluations;

/// <summary>RULINGS 6.6: an objection is reviewed by someone other than who computed the result.</summary>
public sealed class ObjectionReviewTests
{
    [Theory]
    [InlineData("王五", true)] // published the notice objected to
    [InlineData("李四", true)] // published the draft, the same result under another run id
    [InlineData("李 四", true)]
    [InlineData("赵六", false)]
    [InlineData("孙七", false)] // published another result later
    public void Who_published_the_same_result_at_any_stage_does_not_answer(string person, bool computed)
    {
        EvaluationAct[] acts =
        [
            Act(1, EvaluationStage.Draft, "aa", "one", "李四"), Act(2, EvaluationStage.Notice, "bb", "one", "王五"), Act(3, null, "bb", "one", "赵六"),
            Act(4, EvaluationStage.Draft, "cc", "two", "孙七"),
        ];
        Assert.Equal(computed, ObjectionCommands.HasComputed(person, About("bb"), acts));
    }

    private static EvaluationAct Act(int number, EvaluationStage? stage, string run, string hash, string by) =>
        new() { Year = 2023, Number = number, Stage = stage, Run = run, ResultHash = hash, By = by, At = DateTimeOffset.UnixEpoch };

    private static Objection About(string run) => new()
    {
        Year = 2023, Number = 1, Receipt = "武亩异〔2023〕0001", CreditCode = SampleResults.Code(1), Run = run, Stage = EvaluationStage.Notice, Indicator = "x1", Text = "税收有误",
        RaisedBy = "样例", RaisedAt = DateTimeOffset.UnixEpoch, Timely = true, DueOn = new DateOnly(1970, 1, 15), RecordedBy = "王五",
    };
}
