using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Sums of kinds of tax that nobody knows, over all months; one finding a kind (R15 c).</summary>
internal sealed class UnknownKinds
{
    private readonly Dictionary<string, (Month From, Month To, int Rows, Int128 Amount, SortedSet<string> Files)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Months may come in any order; not at the same time from two threads.</summary>
    public void Add(Month month, IReadOnlyDictionary<string, TaxNotes.UnknownKind> kinds)
    {
        foreach (var (kind, sum) in kinds)
        {
            var all = _kinds.TryGetValue(kind, out var known) ? known : (From: month, To: month, Rows: 0, Amount: (Int128)0, Files: new(StringComparer.Ordinal));
            all.Files.UnionWith(sum.Files);
            _kinds[kind] = (
                month < all.From ? month : all.From, month > all.To ? month : all.To, all.Rows + sum.Rows, all.Amount + sum.Amount, all.Files);
        }
    }

    public void Report(FindingLog log)
    {
        foreach (var (kind, sum) in _kinds)
        {
            var yuan = Exact.ToDecimal(sum.Amount, 6);
            log.Add(new Finding
            {
                Code = IssueCodes.UnknownTaxKindSum, Source = SourceNames.Tax, Kind = FindingSubject.TaxKind, Subject = kind, From = sum.From, To = sum.To,
                Found = yuan, Unit = "元", Size = decimal.Abs(yuan) / 10_000m, SizeUnit = "万元", Note = FindingNumbers.Text(sum.Rows),
                Rows = [.. sum.Files.Take(Finding.MaxRows).Select(file => new FindingRow(file))],
            });
        }
    }
}
