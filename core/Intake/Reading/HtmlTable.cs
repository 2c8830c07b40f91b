using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The data tables of a web page, each like a sheet: 表1, 表2 …</summary>
internal sealed class HtmlTable : GridTable
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<MergedRange>> tables;
    private readonly IntakeLimits limits;
    private readonly TableTextReader text;
    private readonly HtmlRows rows;
    private int current = -1;
    private int sheets;

    public HtmlTable(
        Stream content, TextEncodings encoding, string format, IReadOnlyDictionary<int, IReadOnlyList<MergedRange>> tables, IntakeLimits limits, IDisposable? owned)
        : base(format, owned)
    {
        this.tables = tables;
        this.limits = limits;
        text = new TableTextReader(content, encoding);
        rows = new HtmlRows(new HtmlTokens(text, limits.MaxCellChars), limits);
    }

    public override bool Read()
    {
        Clear();
        while (rows.Read())
        {
            if (!tables.TryGetValue(rows.Table, out var merges)) continue;
            if (rows.Table != current)
            {
                current = rows.Table;
                sheets++;
                Sheet = string.Create(CultureInfo.InvariantCulture, $"表{sheets}");
                Merges = merges;
            }

            RowNumber = rows.Row;
            if (RowNumber > limits.MaxSheetRows)
                throw Bounds.Exceeded(IssueCodes.TooManyRows, nameof(limits.MaxSheetRows), limits.MaxSheetRows, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}': 超过{limits.MaxSheetRows}行"));
            Take();
            return true;
        }

        return false;
    }

    public override void Dispose()
    {
        text.Dispose();
        base.Dispose();
    }

    private void Take()
    {
        for (var field = 0; field < rows.Cells.Count; field++)
        {
            if (rows.Cells[field] is not { Length: > 0 } cell) continue;
            if (cell.Length > limits.MaxCellChars)
                throw Bounds.Exceeded(IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}' 第 {RowNumber} 行"));
            PutText(field, cell);
        }
    }
}
