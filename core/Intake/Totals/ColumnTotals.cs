using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>
/// Checks the totals of a sheet against its columns: 合计 and 总计 against all rows or those since the last total, 小计 against those since the last of
/// either. A total may also stand above its rows. Rows in quarantine count where their figure can be read.
/// </summary>
internal sealed class ColumnTotals
{
    /// <summary>Totals that are not (yet) the sum of anything; further ones are told at once.</summary>
    private const int MostPending = 1_000;

    private readonly ColumnSum[] _sums;
    private readonly BoundColumn[] _columns;
    private readonly IssueLog _log;
    private readonly List<Pending> _pending = [];
    private long _rows;

    public ColumnTotals(IEnumerable<BoundColumn> columns, IssueLog log)
    {
        _log = log;
        _columns = [.. columns];
        _sums = [.. _columns.Select(bound => new ColumnSum { Index = bound.Column.Index })];
    }

    /// <summary>Columns whose figures add up to a total: amounts, not shares or figures per 亩.</summary>
    public static bool AddsUp(BoundColumn bound) =>
        bound.Column.Kind == ColumnKind.Number && bound.FactUnit is { Family: not (UnitFamily.Share or UnitFamily.MoneyPerMu or UnitFamily.Capacity) };

    /// <summary>The sums, in the order of the columns; rows are added by <see cref="RowMapper.AddTo"/>.</summary>
    public Span<ColumnSum> Sums => _sums;

    /// <summary>Counts a row of data and gives the sums that its figures are added to.</summary>
    public Span<ColumnSum> Next()
    {
        _rows++;
        return _sums;
    }

    /// <summary>The reader's current row is a total.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="word">Its word: 合计, 小计 …</param>
    public void Check(ITableReader reader, string word)
    {
        var sub = word.EndsWith("小计", StringComparison.Ordinal);
        Follow();
        for (var i = 0; i < _sums.Length; i++)
        {
            ref var sum = ref _sums[i];
            var bound = _columns[i];
            if (bound.Field < reader.FieldCount && NumberCell.Read(reader, bound.Field, out var shown, out var unit) == CellStatus.Value && unit is null && bound.UnitIssue is null)
            {
                var text = reader.Text(bound.Field).ToString();
                var pending = new Pending(i, reader.RowNumber, reader.Sheet, word, text, shown, reader.Kind(bound.Field), sum.All, sub ? sum.All - sum.AtLast : sum.All, sub);
                var fits = Fits(pending, sum.All) || Fits(pending, sum.All - sum.AtLast) || Fits(pending, sum.All - sum.AtLastTotal);
                if (!fits && _pending.Count < MostPending) _pending.Add(pending);
                else if (!fits) Tell(pending, pending.Expected);
            }

            sum.AtLast = sum.All;
            if (!sub) sum.AtLastTotal = sum.All;
        }
    }

    /// <summary>The sheet has ended: what is the sum of nothing is told.</summary>
    public void End()
    {
        Follow();
        foreach (var pending in _pending)
        {
            var all = _sums[pending.Column].All;
            if (!Fits(pending, all)) Tell(pending, pending.Expected == 0 ? all : pending.Expected);
        }

        _pending.Clear();
    }

    /// <summary>A total above its rows: those up to the next total.</summary>
    private void Follow() => _pending.RemoveAll(pending => _sums[pending.Column].All != pending.AllAtIt && !pending.Followed && Follows(pending));

    private bool Follows(Pending pending)
    {
        pending.Followed = true;
        return Fits(pending, _sums[pending.Column].All - pending.AllAtIt);
    }

    private bool Fits(Pending pending, Int128 micro)
    {
        var tolerance = TotalTolerance.Of(pending.Text, pending.Kind, pending.Shown, _rows);
        return Math.Abs(InFileUnit(pending.Column, micro) - pending.Shown) <= tolerance;
    }

    private decimal InFileUnit(int column, Int128 micro) => (decimal)micro / 1_000_000m / _columns[column].Factor;

    private void Tell(Pending pending, Int128 expected)
    {
        if (_sums[pending.Column].Unreadable) return;
        var sum = InFileUnit(pending.Column, expected);
        _log.Add(pending.Sub ? IssueCodes.SubtotalDiffers : IssueCodes.TotalDiffers, pending.Row, pending.Sheet, _columns[pending.Column].Header, pending.Text,
            ("word", pending.Word), ("shown", pending.Text.Trim()), ("sum", NumberCell.Format(sum)), ("difference", NumberCell.Format(pending.Shown - sum)));
    }

    /// <summary>A total that is the sum of nothing so far.</summary>
    private sealed record Pending(
        int Column, int Row, string? Sheet, string Word, string Text, decimal Shown, CellKind Kind, Int128 AllAtIt, Int128 Expected, bool Sub)
    {
        public bool Followed { get; set; }
    }
}
