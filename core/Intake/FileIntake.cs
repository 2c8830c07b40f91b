using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Intake;

/// <summary>Reads one file by its source's contract: decode, find the header, map, check each row.</summary>
/// <param name="limits">Bounds.</param>
/// <param name="severities">Severity profiles by source; null = the catalogue's severities.</param>
/// <param name="time">For <see cref="IntakeLimits.MaxReadTime"/> only; the system's when null.</param>
public sealed class FileIntake(IntakeLimits limits, SeverityProfiles? severities = null, TimeProvider? time = null)
{
    /// <summary>
    /// Reads the whole file. Good records go to <paramref name="sink"/>, bad rows to the quarantine stream. A file that turns out
    /// to be unusable gives <see cref="FileStatus.Rejected"/>, never an exception: the caller then drops what the sink holds.
    /// Deterministic: the same request gives the same records, issues and quarantine bytes.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IntakeOutcome Read(IntakeRequest request, IRecordSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sink);
        using var run = new IntakeRun(request, sink, limits, (severities ?? SeverityProfiles.Default).Of(request.Source), time ?? TimeProvider.System);
        return run.Read(cancellation);
    }
}
