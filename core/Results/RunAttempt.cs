using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>One try at writing a run's results; it owns a partition of table <c>Results</c> and blobs of container <c>snapshots</c>.</summary>
internal sealed record RunAttempt(Month Period, string Run, string Attempt, DateTimeOffset StartedAt)
{
    public string Partition => RunManifest.PartitionOf(Period, Run, Attempt);

    public string BlobPrefix => RunManifest.BlobPrefixOf(Period, Run, Attempt);
}
