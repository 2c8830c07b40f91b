using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>
/// The facts of a county dropped as clerks do when rows were bad: of each source a base with some rows missing, another file of some of the rows,
/// then two lists of the missing rows, the second of which brings some of the first list's rows again with other figures.
/// </summary>
internal sealed class CorrectedCounty(LocalFacts from, int seed)
{
    private readonly Random _random = new(seed);

    public static async Task<LocalFacts> BuildAsync(LocalFacts from, int seed)
    {
        var county = new CorrectedCounty(from, seed);
        var to = new LocalFacts();
        // What the campaign alone reads is no part of the months compared here.
        foreach (var source in SourceNames.All.Where(source => source is not ("rectification" or "projects" or "progress"))) await county.DropAsync(source, to);
        return to;
    }

    private async Task DropAsync(string source, LocalFacts to)
    {
        var schema = SourceSchemas.Of(source);
        var records = await RecordsAsync(schema);
        var turns = records.Select(_ => _random.Next(10)).ToList();
        List<Dictionary<string, object?>> Of(Func<int, bool> wanted) => [.. records.Where((_, i) => wanted(turns[i]))];
        await to.AddAsync(source, Of(turn => turn < 6), record => MonthOf(schema, record));
        var root = to.InDropOrder[^1].FileId;
        await to.AddAsync(source, Of(_ => _random.Next(4) == 0).Select(Changed), record => MonthOf(schema, record));
        await to.AddAsync(source, Of(turn => turn is 6 or 7), record => MonthOf(schema, record), root);
        var again = new HashSet<int>(Of(turn => turn == 7).Select(record => (int)record["row"]!).Where(_ => _random.Next(2) == 0));
        to.Supersede(to.InDropOrder[^1].FileId, [.. again]);
        await to.AddAsync(source, Of(turn => turn >= 7).Where((record, _) => again.Contains((int)record["row"]!) || !IsSeventh(records, turns, record)).Select(
            record => again.Contains((int)record["row"]!) ? Changed(record) : record), record => MonthOf(schema, record), root);
    }

    private static bool IsSeventh(List<Dictionary<string, object?>> records, List<int> turns, Dictionary<string, object?> record) =>
        turns[(int)record["row"]! - 2] == 7;

    /// <summary>The same row with other figures.</summary>
    private Dictionary<string, object?> Changed(Dictionary<string, object?> record) => record.ToDictionary(
        cell => cell.Key, cell => cell.Value is decimal figure && cell.Key is "kwh" or "amount_yuan" or "value" ? (decimal)cell.Value! * _random.Next(2, 5) : cell.Value);

    private static Month? MonthOf(RecordSchema schema, IReadOnlyDictionary<string, object?> record)
    {
        if (!schema.Monthly) return null;
        return record.GetValueOrDefault("month") is int month ? Month.FromYearMonth(month) : new Month((int)record["year"]!, 12);
    }

    /// <summary>Every record of a source, numbered through.</summary>
    private async Task<List<Dictionary<string, object?>>> RecordsAsync(RecordSchema schema)
    {
        var records = new List<Dictionary<string, object?>>();
        var columns = schema.Columns.Select(column => column.Name).ToList();
        foreach (var segment in from.Live.Of(schema.Source).SelectMany(file => file.Segments))
        {
            var table = await from.ReadAsync(segment, columns, default);
            for (var row = 0; row < table.Rows; row++)
            {
                var record = schema.Columns.ToDictionary(column => column.Name, column => Cell(table, column, row));
                record["row"] = records.Count + 2;
                records.Add(record);
            }
        }

        return records;
    }

    private static object? Cell(FactTable table, RecordColumn column, int row) => column.Type switch
    {
        RecordType.Text => table.Texts(column.Name)[row],
        RecordType.Decimal => table.Numbers(column.Name).Decimal(row),
        RecordType.Int => table.Numbers(column.Name).Int(row),
        RecordType.Date => table.Numbers(column.Name).Date(row),
        _ => table.Numbers(column.Name).Bool(row),
    };
}
