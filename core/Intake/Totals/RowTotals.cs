using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Intake.Wide;

namespace Wuyi.Pipeline.Intake.Totals;

/// <summary>Checks the totals of a wide table's rows (合计, 全年, 税收合计): compared with the sum of the row, never added.</summary>
internal sealed class RowTotals(HeaderMatch match, WideReader[] readers, IssueLog log)
{
    private readonly (int Field, Unit? Unit)[] _totals = [.. match.Wide?.Totals.Select(field => (field, match.UnitOf(field, null))) ?? []];
    private readonly HashSet<int> _flows = [.. match.Wide?.Flows ?? []];

    public void Check(ITableReader row)
    {
        if (_totals.Length == 0 || !Sum(out var sum, out var flows, out var figures, out var bound)) return;
        foreach (var (field, unit) in _totals)
        {
            if (field >= row.FieldCount || NumberCell.Read(row, field, out var shown, out var own) != CellStatus.Value || own is not null) continue;
            var factor = unit is null || bound is null ? bound?.Factor ?? 1m : bound.TryFactor(unit) ?? 0m;
            if (factor == 0) continue;
            var tolerance = TotalTolerance.Of(row.Text(field), row.Kind(field), shown, figures);
            if (Fits(shown * factor, sum, flows, tolerance * factor)) continue;
            var inUnit = sum / factor;
            log.Add(IssueCodes.RowTotalDiffers, row.RowNumber, row.Sheet, match.Cells[field].Trim(), row.Text(field).ToString(),
                ("shown", row.Text(field).Trim().ToString()), ("sum", NumberCell.Format(inUnit)), ("difference", NumberCell.Format(shown - inUnit)));
        }
    }

    /// <summary>Tables count 免抵调 in or not, and refunds off or not: any of these is a sum of the row.</summary>
    private static bool Fits(decimal shown, decimal sum, List<decimal> flows, decimal tolerance)
    {
        var ways = 1;
        foreach (var _ in flows) ways *= 3;
        for (var way = 0; way < ways; way++)
        {
            var total = sum;
            var rest = way;
            foreach (var flow in flows)
            {
                total += (rest % 3) switch { 1 => flow, 2 => -flow, _ => 0m };
                rest /= 3;
            }

            if (Math.Abs(total - shown) <= tolerance) return true;
        }

        return false;
    }

    private bool Sum(out decimal sum, out List<decimal> flows, out int figures, out BoundColumn? first)
    {
        (sum, flows, figures, first) = (0m, [], 0, null);
        foreach (var reader in readers)
        {
            foreach (var bound in reader.Figures)
            {
                first ??= bound;
                if (!reader.IsLive) continue;
                if (reader.Mapper.IsBad(bound.Column)) return false;
                if (!reader.Mapper.Has(bound.Column)) continue;
                var value = Model.Micro.ToDecimal(reader.Mapper.Value(bound.Column));
                figures++;
                if (_flows.Contains(bound.Field)) flows.Add(value);
                else sum += value;
            }
        }

        return true;
    }
}
