namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>One try at writing an evaluation run; registered before its first row, so that what it leaves behind can be collected.</summary>
internal sealed record EvaluationAttempt(int Year, string Run, string Attempt, DateTimeOffset StartedAt)
{
    public string Partition => EvaluationManifest.PartitionOf(Year, Run, Attempt);

    public string BlobPrefix => EvaluationManifest.BlobPrefixOf(Year, Run, Attempt);
}
