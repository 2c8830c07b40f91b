using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Names, addresses and other words.</summary>
public static class TextCell
{
    /// <summary>NFKC, trimmed, each run of white space inside as one space. Empty signs are <see cref="CellStatus.Empty"/>.</summary>
    public static CellStatus Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> value)
    {
        value = CellText.Normalise(text);
        if (CellText.SaysNothing(value)) return CellStatus.Empty;
        value = Collapse(value);
        return CellStatus.Value;
    }

    /// <summary>Reads a cell of any kind.</summary>
    public static CellStatus Read(ITableReader row, int field, out ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(row);
        value = [];
        return row.Kind(field) switch
        {
            CellKind.Empty => CellStatus.Empty,
            CellKind.Error => CellStatus.SpreadsheetError,
            _ => Read(row.Text(field), out value),
        };
    }

    private static ReadOnlySpan<char> Collapse(ReadOnlySpan<char> text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
            clean = !CellText.IsSpace(text[i]) || (text[i] == ' ' && text[i - 1] != ' ');
        if (clean) return text;
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!CellText.IsSpace(c)) kept[length++] = c;
            else if (kept[length - 1] != ' ') kept[length++] = ' ';
        }

        return kept.AsSpan(0, length);
    }
}
