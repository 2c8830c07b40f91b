namespace Wuyi.Pipeline.Recalculation.Findings;

/// <param name="FileId">File of the ledger.</param>
/// <param name="Row">Row as a spreadsheet shows it; null when the whole file is meant or rows are not kept track of.</param>
public readonly record struct FindingRow(string FileId, int? Row = null);
