using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>Rows written as anonymous objects, whose properties bear the names of the record columns, as a fact table.</summary>
internal static class TableOf
{
    private const int EpochDay = 719_162;

    public static FactTable Rows(RecordSchema schema, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows, IReadOnlyList<string> columns)
    {
        var numbers = new Dictionary<string, FactNumbers>();
        var texts = new Dictionary<string, FactTexts>();
        foreach (var column in schema.Columns.Where(column => columns.Contains(column.Name)))
        {
            var values = rows.Select(row => row.GetValueOrDefault(column.Name)).ToArray();
            if (column.Type == RecordType.Text) texts.Add(column.Name, Texts(values));
            else numbers.Add(column.Name, new FactNumbers([.. values.Select(Number)], values.Contains(null) ? [.. values.Select(value => value is not null)] : null));
        }

        return new FactTable(rows.Count, numbers, texts);
    }

    public static IReadOnlyDictionary<string, object?> Cells(object row, RecordSchema schema, int number)
    {
        var cells = row.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(row));
        foreach (var name in cells.Keys) _ = schema.Ordinal(name);
        cells.TryAdd("row", number);
        return cells;
    }

    private static FactTexts Texts(object?[] values)
    {
        var dictionary = new List<string>();
        var codes = values.Select(value =>
        {
            if (value is not string text) return -1;
            if (!dictionary.Contains(text)) dictionary.Add(text);
            return dictionary.IndexOf(text);
        }).ToArray();
        return new FactTexts(codes, [.. dictionary]);
    }

    private static long Number(object? value) => value switch
    {
        null => 0,
        int whole => whole,
        bool flag => flag ? 1 : 0,
        DateOnly day => day.DayNumber - EpochDay,
        decimal figure => Micro.TryFromDecimal(figure, out var micro) ? micro : throw new ArgumentException($"{figure} has too many decimals"),
        _ => throw new ArgumentException($"a {value.GetType()} is no fact"),
    };
}
