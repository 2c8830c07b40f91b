using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>What the files of one source supply for one month, oldest drop first.</summary>
internal sealed record MonthInputs(Month Month, IReadOnlyList<InputTable> Tables)
{
    /// <summary>The months with a live segment, ascending.</summary>
    public static IReadOnlyList<MonthInputs> Of(IReadOnlyList<InputFile> files)
    {
        var months = new SortedDictionary<Month, List<InputTable>>();
        foreach (var table in InputTable.Of(files))
        {
            if (table.Segment.Month is not { } month) throw new CorruptSegmentException(table.Segment.Blob, "a monthly source with a segment of no month");
            if (!months.TryGetValue(month, out var tables)) months.Add(month, tables = []);
            tables.Add(table);
        }

        return [.. months.Select(pair => new MonthInputs(pair.Key, pair.Value))];
    }

    /// <summary>The file of each table.</summary>
    public IReadOnlyList<string> FileIds { get; } = [.. Tables.Select(table => table.File.FileId)];

    /// <summary>Loads the named columns of all tables, oldest drop first.</summary>
    public async Task<FactTable[]> LoadAsync(IFactReader facts, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var tables = new FactTable[Tables.Count];
        for (var i = 0; i < tables.Length; i++) tables[i] = await Tables[i].LoadAsync(facts, columns, cancellation).ConfigureAwait(false);
        return tables;
    }
}
