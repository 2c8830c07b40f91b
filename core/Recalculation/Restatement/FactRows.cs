using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Some rows of some tables as one table.</summary>
internal static class FactRows
{
    /// <summary>The given rows in the given order.</summary>
    /// <param name="schema">Tells texts from numbers.</param>
    /// <param name="columns">All of them are in every table.</param>
    /// <param name="rows">Table and row.</param>
    /// <param name="keeps">Whether a cell is kept; null = all are.</param>
    public static FactTable Of(
        RecordSchema schema, IReadOnlyList<string> columns, IReadOnlyList<(FactTable Table, int Row)> rows, Func<int, string, bool>? keeps = null)
    {
        var numbers = new Dictionary<string, FactNumbers>(StringComparer.Ordinal);
        var texts = new Dictionary<string, FactTexts>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            bool Keeps(int row) => keeps is null || keeps(row, column);
            if (schema.Columns[schema.Ordinal(column)].Type == RecordType.Text) texts.Add(column, Texts(column, rows, Keeps));
            else numbers.Add(column, Numbers(column, rows, Keeps));
        }

        return new FactTable(rows.Count, numbers, texts);
    }

    private static FactNumbers Numbers(string column, IReadOnlyList<(FactTable Table, int Row)> rows, Func<int, bool> keeps)
    {
        var values = new long[rows.Count];
        var present = new bool[rows.Count];
        var any = false;
        for (var i = 0; i < values.Length; i++)
        {
            var from = rows[i].Table.Numbers(column);
            if (!from.Has(rows[i].Row) || !keeps(i)) continue;
            values[i] = from.Values[rows[i].Row];
            present[i] = any = true;
        }

        return new FactNumbers(values, present) { IsBlank = !any };
    }

    private static FactTexts Texts(string column, IReadOnlyList<(FactTable Table, int Row)> rows, Func<int, bool> keeps)
    {
        var codes = new int[rows.Count];
        var dictionary = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = -1;
            if (rows[i].Table.Texts(column)[rows[i].Row] is not { } text || !keeps(i)) continue;
            if (!dictionary.TryGetValue(text, out codes[i])) dictionary.Add(text, codes[i] = dictionary.Count);
        }

        return new FactTexts(codes, [.. dictionary.Keys]);
    }
}
