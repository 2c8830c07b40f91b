using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.UnitTests.Results.Evaluations;

/// <summary>RULINGS 6.10: a corrected result says which one it replaces, as people saw it.</summary>
public sealed class CorrectedActTests
{
    private static readonly DateTimeOffset Morning = new(2024, 6, 3, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_notice_or_final_that_was_public_last_is_corrected_withdrawn_or_not()
    {
        EvaluationAct[] acts = [Act(1, EvaluationStage.Draft, 0), Act(2, EvaluationStage.Notice, 1), Act(3, EvaluationStage.Draft, 3)];
        Assert.Equal(2, EvaluationPublisher.Corrected(acts, Morning.AddDays(9)));
        Assert.Equal(4, EvaluationPublisher.Corrected([.. acts, Act(4, EvaluationStage.Final, 10), Act(5, null, 11), Act(6, EvaluationStage.Draft, 12)], Morning.AddDays(13)));
        Assert.Null(EvaluationPublisher.Corrected(acts[..1], Morning.AddDays(9)));
    }

    [Fact]
    public void A_notice_withdrawn_before_its_first_day_was_never_seen()
    {
        EvaluationAct[] acts = [Act(1, EvaluationStage.Draft, 0), Act(2, EvaluationStage.Notice, 1, from: 5), Act(3, null, 2), Act(4, EvaluationStage.Draft, 3)];
        Assert.Null(EvaluationPublisher.Corrected(acts, Morning.AddDays(9)));
        acts[2] = Act(3, null, 5);
        Assert.Equal(2, EvaluationPublisher.Corrected(acts, Morning.AddDays(9)));
    }

    private static EvaluationAct Act(int number, EvaluationStage? stage, int day, int? from = null) => new()
    {
        Year = 2023, Number = number, Stage = stage, Run = "00", By = "王五", At = Morning.AddDays(day),
        NoticeFrom = stage == EvaluationStage.Notice ? DateOnly.FromDateTime(Morning.AddDays(from ?? day).Date) : null,
    };
}
