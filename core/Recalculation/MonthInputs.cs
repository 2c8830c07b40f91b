using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>The segments of one month of one source, oldest drop first.</summary>
internal sealed record MonthInputs(Month Month, IReadOnlyList<SegmentRef> Segments)
{
    /// <summary>The months with a live segment, ascending.</summary>
    public static IReadOnlyList<MonthInputs> Of(IReadOnlyList<InputFile> files)
    {
        var months = new SortedDictionary<Month, List<SegmentRef>>();
        foreach (var file in files)
        {
            foreach (var segment in file.Segments)
            {
                if (segment.Month is not { } month) throw new CorruptSegmentException(segment.Blob, "a monthly source with a segment of no month");
                if (!months.TryGetValue(month, out var segments)) months.Add(month, segments = []);
                segments.Add(segment);
            }
        }

        return [.. months.Select(pair => new MonthInputs(pair.Key, pair.Value))];
    }

    /// <summary>Loads the named columns of all segments, oldest drop first.</summary>
    public async Task<FactTable[]> LoadAsync(IFactReader facts, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var tables = new FactTable[Segments.Count];
        for (var i = 0; i < tables.Length; i++) tables[i] = await facts.ReadAsync(Segments[i], columns, cancellation).ConfigureAwait(false);
        return tables;
    }
}
