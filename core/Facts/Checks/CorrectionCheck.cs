using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>Whether the file that a correction names is there and counts.</summary>
public static class CorrectionCheck
{
    /// <summary>The code that refuses the correction; null when its base is in order.</summary>
    /// <param name="source">Inbox of the correction.</param>
    /// <param name="found">The base in the ledger; null when there is none.</param>
    public static string? Refuse(string source, FileEntry? found)
    {
        if (found is null || found.Source != source || found.Corrects is not null) return IssueCodes.UnknownBase;
        return found.Status == FileStatus.Rejected ? IssueCodes.RejectedBase : null;
    }

    /// <summary>The outcome of a correction that is refused: nothing of it counts.</summary>
    public static IntakeOutcome Refused(IntakeOutcome outcome, string code)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var log = new IssueLog(1);
        log.RejectFile(code, null, null, null, outcome.Corrects);
        var report = new IssueReport(outcome.Groups, outcome.Issues).With(new IssueReport(log.Groups, log.Issues));
        var counts = new SortedDictionary<string, long>(outcome.IssueCounts.ToDictionary(), StringComparer.Ordinal) { [code] = 1 };
        return outcome with
        {
            Status = FileStatus.Rejected,
            RejectionCode = code,
            RowsAccepted = 0,
            CorrectedRows = [],
            IssueCounts = counts,
            Groups = report.Groups,
            Issues = report.Items,
        };
    }
}
