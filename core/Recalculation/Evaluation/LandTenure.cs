using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Evaluation;

/// <summary>
/// How long enterprises have had their land on 31 December (R23). Land is young when it was obtained (出让日期, else 取得日期: the contract's date wins) less than
/// the rulebook's years ago; without a date it is not young. Whoever has only young land is exempt; whoever has older land too (or rents some) leaves out
/// of A the young parcels that are not yet past the agreed start of production.
/// </summary>
internal sealed class LandTenure
{
    private const int Months = PeriodMonths.Count;
    private readonly bool[] _young;
    private readonly bool[] _older;
    private readonly Int128[] _leftOut;

    private LandTenure(int enterprises) => (_young, _older, _leftOut) = (new bool[enterprises], new bool[enterprises], new Int128[enterprises]);

    /// <param name="year">Calendar year.</param>
    /// <param name="sources">Parcels and leases, settled.</param>
    /// <param name="rules">The rules of its December.</param>
    public static LandTenure Of(int year, PeriodSources sources, RuleSet rules)
    {
        var (parcels, leases) = (sources.Parcels!, sources.Leases!);
        var tenure = new LandTenure(sources.Linker!.Count);
        var period = new PeriodMonths(new Month(year, 12));
        var ends = period.MonthEnds(rules.Land.CountsFromNextMonth ? 1 : 0);
        var day = new DateOnly(year, 12, 31);
        var open = new Dictionary<(string Parcel, int Enterprise), List<Lot>>();
        foreach (var (code, parcel) in parcels)
        {
            foreach (var lot in parcel.Lots) tenure.AddLot(code, lot, day, rules, open);
        }

        foreach (var lease in leases)
        {
            if (lease.Lessee >= 0 && lease.ExistsOn(day.DayNumber)) tenure._older[lease.Lessee] = true;
        }

        tenure.LeaveOut(open, leases, ends, rules.Land);
        return tenure;
    }

    /// <summary>All its land is young, and it has some.</summary>
    public bool IsYoung(int enterprise) => _young[enterprise] && !_older[enterprise];

    /// <summary>亩 that leave A, time-weighted over the months of the year; 0 where all its land is young.</summary>
    public decimal LeftOutMu(int enterprise) => IsYoung(enterprise) ? 0m : Exact.ToDecimal(_leftOut[enterprise], 16) / Months;

    private void AddLot(string code, Lot lot, DateOnly day, RuleSet rules, Dictionary<(string, int), List<Lot>> open)
    {
        if (HolderShares.On(day.DayNumber, lot, rules.Land) is not { } shares) return;
        foreach (var share in shares.Shares)
        {
            if (share.Enterprise < 0 || share.Numerator == 0) continue;
            var (young, due) = TenureOf(lot, share.Enterprise, day, rules.Evaluation);
            if (young) _young[share.Enterprise] = true;
            else _older[share.Enterprise] = true;
            if (!young || !due) continue;
            if (!open.TryGetValue((code, share.Enterprise), out var lots)) open.Add((code, share.Enterprise), lots = []);
            lots.Add(lot);
        }
    }

    /// <summary>Young: all its rights to the lot are. Due: production is agreed for this day or later; unknown is not assumed.</summary>
    private static (bool Young, bool Due) TenureOf(Lot lot, int enterprise, DateOnly day, EvaluationRules rules)
    {
        var (young, due) = (true, true);
        foreach (var right in lot.Rights)
        {
            if (right.Enterprise != enterprise || !right.ExistsOn(day.DayNumber)) continue;
            var obtained = right.GrantedOn ?? right.AcquiredOn;
            young &= obtained is { } on && DateOnly.FromDayNumber(on).AddYears(rules.ExemptLandYears) > day;
            due &= right.ProductionDueOn >= day.DayNumber;
        }

        return (young, due);
    }

    /// <summary>What A holds of the parcels that leave it: own shares by month, less what the holder lets of them.</summary>
    private void LeaveOut(Dictionary<(string Parcel, int Enterprise), List<Lot>> open, IReadOnlyList<Lease> leases, int[] ends, LandRules rules)
    {
        foreach (var ((_, enterprise), lots) in open)
        {
            foreach (var lot in lots)
            {
                foreach (var end in ends) _leftOut[enterprise] += OwnOn(end, lot, enterprise, rules);
            }
        }

        foreach (var lease in leases)
        {
            if (lease.Lessor < 0 || !open.ContainsKey((lease.Parcel, lease.Lessor))) continue;
            foreach (var end in ends)
            {
                if (lease.ExistsOn(end)) _leftOut[lease.Lessor] -= lease.Area;
            }
        }

        for (var i = 0; i < _leftOut.Length; i++) _leftOut[i] = Int128.Max(0, _leftOut[i]);
    }

    private static Int128 OwnOn(int day, Lot lot, int enterprise, LandRules rules)
    {
        if (HolderShares.On(day, lot, rules) is not { } shares) return 0;
        Int128 own = 0;
        foreach (var share in shares.Shares)
        {
            if (share.Enterprise == enterprise) own += Exact.MultiplyDivide(lot.Area * LandFacts.Finer, share.Numerator, shares.Denominator);
        }

        return own;
    }
}
