using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>A run was collected while somebody still read it: over HTTP 410 <c>cursor-expired</c>; without a cursor, look the period up again.</summary>
public sealed class RunCollectedException(Month period, string run) : Exception($"run {run} of {period} has been collected")
{
    public Month Period { get; } = period;

    public string Run { get; } = run;
}
