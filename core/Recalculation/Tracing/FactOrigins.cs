using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>
/// Which file a row of a table stands in: the table's own file, or for a correction, which brings the rows of its base along, the base or a correction
/// before it. No row of a base stands in two of them.
/// </summary>
internal sealed class FactOrigins
{
    private readonly string _own;
    private readonly Dictionary<long, string>? _others;
    private readonly FactNumbers _rows;

    private FactOrigins(string own, Dictionary<long, string>? others, FactNumbers rows) => (_own, _others, _rows) = (own, others, rows);

    public FindingRow this[int row] =>
        new(_others is not null && _others.TryGetValue(_rows.Values[row], out var other) ? other : _own, _rows.Int(row));

    /// <param name="input">Where the table comes from.</param>
    /// <param name="table">Has the column of rows.</param>
    /// <param name="facts">Reads the rows of the files that a correction completes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async ValueTask<FactOrigins> OfAsync(InputTable input, FactTable table, IFactReader facts, CancellationToken cancellation)
    {
        var rows = table.Numbers(RowOrder.Column);
        if (input.Completes.Count == 0) return new(input.File.FileId, null, rows);
        var others = new Dictionary<long, string>();
        foreach (var completed in input.Completes) await AddAsync(completed, others, facts, cancellation).ConfigureAwait(false);
        var own = await facts.ReadAsync(input.Segment, [RowOrder.Column], cancellation).ConfigureAwait(false);
        foreach (var row in own.Numbers(RowOrder.Column).Values) others.Remove(row);
        return new(input.File.FileId, others, rows);
    }

    private static async Task AddAsync(InputTable completed, Dictionary<long, string> others, IFactReader facts, CancellationToken cancellation)
    {
        var table = await facts.ReadAsync(completed.Segment, [RowOrder.Column], cancellation).ConfigureAwait(false);
        foreach (var row in table.Numbers(RowOrder.Column).Values) others[row] = completed.File.FileId;
    }
}
