using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>
/// Days that the files of one month cover (CONTRACTS 2): a later file whose days all lie outside an earlier one's and that restated rows of it looks like
/// the next ten days of the month, not like a correction. Files come newest first.
/// </summary>
internal sealed class TaxSpans(TaxNotes notes)
{
    private const int EpochDay = 719_162;
    private readonly List<Span> _newer = [];

    public void Add(string fileId, FactTable table, bool[] live, UInt128[] groups)
    {
        var span = SpanOf(fileId, table, live, groups);
        foreach (var newer in _newer)
        {
            if (!newer.IsLive || newer.First is not { } first || span.First is not { } start) continue;
            if (newer.Last >= start && first <= span.Last) continue;
            Int128 replaced = 0;
            var rows = 0;
            for (var row = 0; row < live.Length; row++)
            {
                if (live[row] || !newer.Groups.Contains(groups[row])) continue;
                rows++;
                replaced += AmountOf(table, row);
            }

            if (rows > 0) notes.AddDisjoint(newer.FileId, fileId, Day(first), Day(newer.Last), newer.Sum, replaced);
        }

        _newer.Add(span);
    }

    private static DateOnly Day(int day) => DateOnly.FromDayNumber(day + EpochDay);

    /// <summary>A file in which any row has no day says nothing about days.</summary>
    private static Span SpanOf(string fileId, FactTable table, bool[] live, UInt128[] groups)
    {
        var credited = table.Numbers(TaxRecords.CreditedOn);
        int? first = int.MaxValue;
        var last = int.MinValue;
        Int128 sum = 0;
        for (var row = 0; row < live.Length; row++)
        {
            sum += AmountOf(table, row);
            if (!credited.Has(row)) first = null;
            else if (first is { } earliest)
            {
                first = Math.Min(earliest, (int)credited.Values[row]);
                last = Math.Max(last, (int)credited.Values[row]);
            }
        }

        return new Span(fileId, first, last, sum, Array.IndexOf(live, true) >= 0, [.. groups]);
    }

    /// <summary>What a row adds to the month: refunds take away.</summary>
    private static Int128 AmountOf(FactTable table, int row)
    {
        var amounts = table.Numbers(TaxRecords.AmountYuan);
        if (!amounts.Has(row)) return 0;
        return table.Texts(TaxRecords.Flow)[row] == TaxRecords.Refund ? -(Int128)amounts.Values[row] : amounts.Values[row];
    }

    private sealed record Span(string FileId, int? First, int Last, Int128 Sum, bool IsLive, HashSet<UInt128> Groups);
}
