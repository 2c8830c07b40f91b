using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

/// <summary>A table as somebody wrote it, and the records that it must become.</summary>
/// <param name="Source">The inbox.</param>
/// <param name="Rows">All rows of the sheet, titles and footers among them.</param>
/// <param name="Records">Record column → value, one for each row of data in their order.</param>
internal sealed record WrittenTable(string Source, List<Cell[]> Rows, List<Dictionary<string, string?>> Records)
{
    /// <summary>Merged ranges of titles and headers.</summary>
    public List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> Merges { get; } = [];
}
