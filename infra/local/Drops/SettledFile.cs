using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>What became of an uploaded file.</summary>
/// <param name="File">What was uploaded.</param>
/// <param name="Entry">Its ledger entry; null when a later upload replaced it before it was taken in, or when it failed.</param>
/// <param name="Failure">Why it could not be taken in; null when it could.</param>
public sealed record SettledFile(UploadedFile File, FileEntry? Entry, Exception? Failure)
{
    /// <summary>True when somebody has to look: it was rejected or could not be taken in.</summary>
    public bool IsBad => Failure is not null || Entry?.Status == FileStatus.Rejected;
}
