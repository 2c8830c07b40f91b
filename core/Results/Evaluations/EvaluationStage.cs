namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>How far a year's evaluation has come (RULINGS 6.6). Words of the API: lower case.</summary>
public enum EvaluationStage
{
    /// <summary>初评.</summary>
    Draft,

    /// <summary>公示: named, for objections; not yet in force.</summary>
    Notice,

    /// <summary>公布: in force, with document number and remedies.</summary>
    Final,
}

/// <summary>Words of <see cref="EvaluationStage"/>.</summary>
public static class EvaluationStages
{
    public static IReadOnlyList<EvaluationStage> All { get; } = [EvaluationStage.Draft, EvaluationStage.Notice, EvaluationStage.Final];

    /// <summary><c>draft</c>, <c>notice</c>, <c>final</c>.</summary>
    public static string Word(this EvaluationStage stage) => stage switch
    {
        EvaluationStage.Draft => "draft",
        EvaluationStage.Notice => "notice",
        EvaluationStage.Final => "final",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The Chinese word.</summary>
    public static string Chinese(this EvaluationStage stage) => stage switch
    {
        EvaluationStage.Draft => "初评",
        EvaluationStage.Notice => "公示",
        EvaluationStage.Final => "公布",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static bool TryParse(string? word, out EvaluationStage stage)
    {
        foreach (var candidate in All)
        {
            stage = candidate;
            if (candidate.Word() == word) return true;
        }

        stage = default;
        return false;
    }
}
