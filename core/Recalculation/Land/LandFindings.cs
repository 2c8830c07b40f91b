using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>What is doubtful in the land of the 12 months (R7, R18–R21, RULINGS 5.5).</summary>
internal sealed class LandFindings(PeriodMonths period, EnterpriseIndex enterprises, FindingLog log)
{
    private const string Mu = "亩";
    private const decimal MuPerSquareMetre = 0.0015m;
    private readonly Dictionary<string, Finding> _exceeds = new(StringComparer.Ordinal);

    public void AddParcel(string code, Parcel parcel, CheckRules checks)
    {
        var area = Exact.ToDecimal(parcel.Area, 10);
        if (!parcel.PerUnit && parcel.Rights.Select(right => right.Area).OfType<Int128>().Distinct().Skip(1).Any())
        {
            var largest = Exact.ToDecimal(parcel.Rights.Max(right => right.Area ?? 0), 10);
            log.Add(Of(IssueCodes.ParcelAreasDiffer, code, largest, area, largest - Exact.ToDecimal(parcel.Rights.Min(right => right.Area ?? Int128.MaxValue), 10)) with
            {
                Rows = RowsOf(parcel.Rights),
            });
        }

        if (area <= checks.ParcelMuMax) return;
        var inMu = parcel.Rights.Any(right => right.InMu);
        log.Add(Of(IssueCodes.ParcelMagnitude, code, area, checks.ParcelMuMax, area) with
        {
            Note = inMu ? $"若所填数的单位实为平方米,则为{FindingNumbers.Text(area * MuPerSquareMetre)}亩" : $"若小数点错了两位,则为{FindingNumbers.Text(area / 100)}亩",
            Rows = RowsOf(parcel.Rights),
        });
    }

    /// <summary>How the holders share a lot over some months in which nothing changes.</summary>
    public void AddShares(string code, Lot lot, HolderShares shares, int from, int to)
    {
        var area = Exact.ToDecimal(lot.Area, 10);
        Finding Base(string issue, decimal found, decimal expected, decimal size) => Of(issue, code, found, expected, size) with
        {
            From = period[from],
            To = period[to],
            Rows = RowsOf(lot.Rights),
            CreditCode = shares.Shares is [var only] && only.Enterprise >= 0 ? enterprises.Codes[only.Enterprise].Value : null,
        };
        if ((shares.Flags & FlagBits.ParcelOverlap) != 0) log.Add(Base(IssueCodes.ParcelOverlap, shares.Holders, area, area));
        if ((shares.Flags & FlagBits.SharesNormalised) != 0) log.Add(Base(IssueCodes.SharesOver, shares.Given, 1m, area) with { Unit = "1" });
        if ((shares.Flags & FlagBits.ShareEqual) != 0) log.Add(Base(IssueCodes.SharesMissing, shares.Holders, area, area));
        if (!shares.IsWhole)
        {
            var free = area * (1m - shares.Given);
            log.Add(Base(IssueCodes.SharesUnder, free, area, free));
        }
    }

    /// <summary>Neighbouring months of a parcel are one finding, with the largest sum.</summary>
    public void AddExceeds(string code, int month, Int128 let, Int128 area)
    {
        var (found, expected) = (Exact.ToDecimal(let, 16), Exact.ToDecimal(area, 10));
        if (_exceeds.TryGetValue(code, out var open) && open.To!.Value.AddMonths(1) == period[month])
        {
            var larger = Math.Max(open.Found!.Value, found);
            _exceeds[code] = open with { To = period[month], Found = larger, Size = larger - expected };
            return;
        }

        if (open is not null) log.Add(open);
        _exceeds[code] = Of(IssueCodes.LeaseExceedsParcel, code, found, expected, found - expected) with
        {
            Source = SourceNames.Leases,
            From = period[month],
            To = period[month],
        };
    }

    public void AddNoPlotRatio(string parcel, decimal squareMetres, int lessee, FindingRow at) => log.Add(
        Of(IssueCodes.PlotRatioMissing, parcel, squareMetres, null, squareMetres * MuPerSquareMetre) with
        {
            Source = SourceNames.Leases,
            Unit = "㎡",
            CreditCode = lessee >= 0 ? enterprises.Codes[lessee].Value : null,
            Rows = [at],
        });

    /// <summary>Holders of 标准地 on a day who hold other parcels too: what they pay there is an apportionment (R21).</summary>
    public void AddStandardLand(IReadOnlyDictionary<string, Parcel> parcels, int day)
    {
        var holders = new SortedDictionary<int, SortedSet<string>>();
        foreach (var (code, parcel) in parcels)
        {
            foreach (var right in parcel.Rights.Where(right => right is { StandardLand: true, Enterprise: >= 0 } && right.ExistsOn(day)))
                (holders.TryGetValue(right.Enterprise, out var set) ? set : holders[right.Enterprise] = new(StringComparer.Ordinal)).Add(code);
        }

        if (holders.Count == 0) return;
        var all = new Dictionary<int, int>();
        foreach (var parcel in parcels.Values)
        {
            foreach (var enterprise in parcel.Rights.Where(right => right.Enterprise >= 0 && right.ExistsOn(day)).Select(right => right.Enterprise).Distinct())
                all[enterprise] = all.GetValueOrDefault(enterprise) + 1;
        }

        foreach (var (enterprise, standard) in holders.Where(pair => all[pair.Key] > 1))
        {
            var who = enterprises.Codes[enterprise].Value;
            log.Add(Of(IssueCodes.MultiParcel, who, all[enterprise], standard.Count, all[enterprise]) with
            {
                Kind = FindingSubject.Enterprise,
                CreditCode = who,
                Unit = "宗",
                SizeUnit = "宗",
                Note = string.Join('、', standard.Take(5)),
            });
        }
    }

    /// <summary>To be called once all months are in.</summary>
    public void Finish()
    {
        foreach (var finding in _exceeds.Values) log.Add(finding);
    }

    private static List<FindingRow> RowsOf(IEnumerable<LandRight> rights) => [.. rights.Select(right => right.At).Distinct().Take(Finding.MaxRows)];

    private static Finding Of(string code, string parcel, decimal found, decimal? expected, decimal size) => new()
    {
        Code = code, Source = SourceNames.Land, Kind = FindingSubject.Parcel, Subject = parcel, Found = found, Expected = expected, Unit = Mu, Size = size,
        SizeUnit = Mu,
    };
}
