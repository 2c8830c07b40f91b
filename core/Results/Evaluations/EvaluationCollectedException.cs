namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Rows of an evaluation run are gone although its manifest was known: it was never published, or storage was changed by hand.</summary>
public sealed class EvaluationCollectedException(int year, string run) : Exception($"evaluation run {run} of {year} has no rows")
{
    public int Year { get; } = year;

    public string Run { get; } = run;
}
