using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>Whole receipts: what was recognised, what was wrong, what has been corrected since.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="restatements">Finds what restated what.</param>
public sealed class WholeReceipts(IFileLedger ledger, FileReceipts restatements)
{
    private const string Hidden = "…";

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.ReceiptFormat];

    /// <summary>The receipt of a file that has been taken in.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="open">For an operator: sentences say what was found in the file.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<FileView> OfAsync(FileEntry entry, bool open, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var withdrawn = await ledger.WithdrawnAsync(cancellation).ConfigureAwait(false);
        var report = await ledger.ReportAsync(entry, cancellation).ConfigureAwait(false);
        var corrections = await ledger.CorrectionsAsync(entry, cancellation).ConfigureAwait(false);
        var ranges = new List<string>();
        foreach (var correction in corrections.Where(file => !withdrawn.ContainsKey(file.FileId)))
            ranges.Add(await ledger.CorrectedRangesAsync(correction, cancellation).ConfigureAwait(false));
        return FileQueries.View(entry, withdrawn.GetValueOrDefault(entry.FileId)) with
        {
            Restatement = await restatements.ForReceiptAsync(entry, cancellation).ConfigureAwait(false),
            Mapping = entry.MappingHash,
            Groups = Groups(entry, report, open),
            Quarantine = entry.QuarantineBlob is null ? null : $"files/{entry.FileId}/quarantine",
            Corrects = entry.Corrects,
            Corrections = [.. corrections.Where(file => !withdrawn.ContainsKey(file.FileId)).Select(file => new CorrectionView(file.FileId, file.DroppedAt, file.CorrectedRows))],
            OpenRows = entry.Status == FileStatus.Rejected ? null : Math.Max(0, entry.RowsRejected - RowRanges.CountUnion(ranges)),
        };
    }

    /// <summary>Issues summed up; a file that was given up has only its code.</summary>
    internal static IReadOnlyList<IssueGroupView> Groups(FileEntry entry, IssueReport report, bool open)
    {
        var groups = report.Groups.Select(group => View(group, open)).ToList();
        foreach (var (code, count) in entry.IssueCounts.Where(pair => groups.TrueForAll(group => group.Code != pair.Key)))
        {
            var text = IssueCatalogue.Of(code);
            groups.Add(new IssueGroupView(code, text.Severity, null, count, null, null, IssueSentence.General(text.Message, null), text.Advice));
        }

        return groups;
    }

    internal static IssueGroupView View(IssueGroup group, bool open)
    {
        var shown = open ? group.Found ?? "" : Hidden;
        return new IssueGroupView(
            group.Code, group.Severity, group.Column, group.Count, group.FirstRow, group.LastRow,
            group.Sentence.Replace("{found}", shown, StringComparison.Ordinal), group.Advice.Replace("{found}", shown, StringComparison.Ordinal));
    }
}
