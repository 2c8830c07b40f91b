using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation.Restatement;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// One segment of a live file as restatement takes it: the one place where drop order and corrections become "the last file with a row of a key group
/// supplies all rows of it". An ordinary file supplies its rows; a correction also those of the files it completes.
/// </summary>
/// <param name="File">The live file.</param>
/// <param name="Segment">One of its segments.</param>
/// <param name="Completes">Segments of the same scope of the base and its earlier corrections, oldest drop first; empty for an ordinary file.</param>
internal sealed record InputTable(LiveFile File, SegmentRef Segment, IReadOnlyList<InputTable> Completes)
{
    /// <summary>The segments of files of one source in drop order.</summary>
    public static IReadOnlyList<InputTable> Of(IReadOnlyList<InputFile> files)
    {
        var tables = new List<InputTable>();
        Dictionary<string, List<InputTable>>? families = null;
        if (files.Any(file => file.File.Corrects is not null)) families = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            List<InputTable>? family = null;
            if (families is not null && !families.TryGetValue(file.File.Corrects ?? file.File.FileId, out family))
            {
                families.Add(file.File.Corrects ?? file.File.FileId, family = []);
            }

            var own = new List<InputTable>();
            foreach (var segment in file.Segments)
            {
                var completes = file.File.Corrects is null ? [] : family!.FindAll(table => table.Segment.Scope == segment.Scope);
                own.Add(new InputTable(file.File, segment, completes));
            }

            tables.AddRange(own);
            family?.AddRange(own);
        }

        return tables;
    }

    /// <summary>Loads the named columns; a correction's table may hold more.</summary>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public async ValueTask<FactTable> LoadAsync(IFactReader facts, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        if (Completes.Count == 0) return await LoadOwnAsync(facts, columns, cancellation).ConfigureAwait(false);
        var all = Completion.ColumnsOf(File.Source, columns);
        var completed = new List<FactTable>();
        foreach (var table in Completes) completed.Add(await table.LoadOwnAsync(facts, all, cancellation).ConfigureAwait(false));
        return Completion.Of(File.Source, columns, await LoadOwnAsync(facts, all, cancellation).ConfigureAwait(false), completed);
    }

    /// <summary>The segment without the rows that a later correction of the same base has brought again.</summary>
    private async ValueTask<FactTable> LoadOwnAsync(IFactReader facts, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        if (File.SupersededRows.Count == 0) return await facts.ReadAsync(Segment, columns, cancellation).ConfigureAwait(false);
        var all = columns.Contains(RowOrder.Column) ? columns : [.. columns, RowOrder.Column];
        var table = await facts.ReadAsync(Segment, all, cancellation).ConfigureAwait(false);
        var numbers = table.Numbers(RowOrder.Column).Values;
        var left = Enumerable.Range(0, table.Rows).Where(row => !IsSuperseded(numbers[row])).Select(row => (table, row)).ToList();
        return FactRows.Of(SourceSchemas.Of(File.Source), all, left);
    }

    private bool IsSuperseded(long row)
    {
        foreach (var (first, last) in File.SupersededRows)
        {
            if (row >= first && row <= last) return true;
        }

        return false;
    }
}
