using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Power;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>The rows of some accounts in one month, told by the reader itself while it reads the month again.</summary>
/// <param name="wanted">Numbers of the accounts, with all numbers of their families.</param>
/// <param name="familyOf">One number for each account that stands for its family.</param>
internal sealed class PowerRowTrace(IReadOnlySet<int> wanted, Func<int, int> familyOf)
{
    private readonly Dictionary<(PowerFigure Figure, int Account), List<Told>> _rows = [];
    private FactOrigins? _origins;
    private int _file, _row, _day;
    private bool _current;

    /// <summary>The next table, newest first.</summary>
    public async ValueTask BeginAsync(InputTable input, FactTable table, int file, IFactReader facts, CancellationToken cancellation)
    {
        _origins = await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false);
        _file = file;
    }

    public void Begin(int account, int row, int day) => (_current, _row, _day) = (wanted.Contains(account), row, day);

    public void Take(PowerFigure figure, int account, long value, bool counts)
    {
        if (!_current) return;
        if (!_rows.TryGetValue((figure, account), out var rows)) _rows.Add((figure, account), rows = []);
        rows.Add(new Told(_origins![_row], _file, _day, value, counts));
    }

    /// <summary>What became of the rows of an account, in the order of files and rows.</summary>
    public IReadOnlyList<PowerRow> RowsOf(PowerFigure figure, int account, MonthFigure values, IReadOnlyList<string> fileIds)
    {
        if (!_rows.TryGetValue((figure, account), out var rows)) return [];
        var claimed = values.ClaimedBy(account);
        return
        [
            .. rows.OrderBy(row => row.Day).ThenByDescending(row => row.File).ThenBy(row => row.At.Row).Select(row =>
            {
                var (outcome, by) = row switch
                {
                    { Day: > 0 } when claimed != 0 => (FactOutcome.MonthlyFigureLive, claimed),
                    { Counts: true } => (FactOutcome.Counted, 0),
                    { Day: 0 } => (FactOutcome.Restated, claimed),
                    _ => (FactOutcome.Restated, NewestOf(figure, account, row.Day)),
                };
                return new PowerRow(row.At, row.Day, Exact.ToDecimal(row.Value, 6), outcome, by == 0 ? null : fileIds[^by]);
            }),
        ];
    }

    /// <summary>The newest file that has the day under any number of the family.</summary>
    private int NewestOf(PowerFigure figure, int account, int day) => _rows
        .Where(entry => entry.Key.Figure == figure && familyOf(entry.Key.Account) == familyOf(account))
        .SelectMany(entry => entry.Value).Where(row => row.Day == day && row.Counts).Select(row => row.File).DefaultIfEmpty().Min();

    private readonly record struct Told(FindingRow At, int File, int Day, long Value, bool Counts);
}
