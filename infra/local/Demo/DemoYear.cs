using Wuyi.Pipeline.Local.Demo.Campaign;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What the generator put into a year for the evaluation to see.</summary>
public static class DemoYear
{
    /// <summary>Founded less than two years before the end of the year (R23).</summary>
    public const string Young = "young";

    /// <summary>Owns land, all of it obtained less than three years before the end of the year (R23).</summary>
    public const string AllLandYoung = "all-land-young";

    /// <summary>Owns older land beside a young parcel whose agreed start of production is still to come: that leaves A (R23).</summary>
    public const string YoungParcel = "young-parcel";

    /// <summary>规下 in January, 规上 in December: evaluated as 规下 (R10).</summary>
    public const string Rises = "rises";

    /// <summary>规上 in January, not in December: evaluated as 规上 (R10).</summary>
    public const string Leaves = "leaves";

    /// <summary>注销 or 吊销 on 31 December (R22).</summary>
    public const string Deregistered = "deregistered";

    /// <summary>豁免 by a row of <c>adjustments</c>.</summary>
    public const string ExemptByRow = "exempt-by-row";

    /// <summary>Two classes set for it: the lower one stands (R27).</summary>
    public const string Contradicted = "contradicted";

    /// <summary>No tax at all.</summary>
    public const string PaysNothing = "pays-nothing";

    internal static IReadOnlyDictionary<string, IReadOnlySet<string>> Cases(
        IReadOnlyList<DemoEnterprise> enterprises, IReadOnlyList<DemoParcel> parcels, DemoCast cast, int year)
    {
        var end = new DateOnly(year, 12, 31);
        var land = LandFiles.HeldOn(end, parcels, cast).ToLookup(right => right.Code, StringComparer.Ordinal);
        var registered = enterprises.Where(e => e.FoundedOn.Year <= year).ToList();
        return new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal)
        {
            [Young] = Codes(e => e.FoundedOn.AddYears(2) > end),
            [YoungParcel] = Codes(e => land[e.Code].Any(right => !IsYoung(right)) && land[e.Code].Any(right => IsYoung(right) && right.ProductionDue >= end)),
            [AllLandYoung] = Codes(e => e.Land == LandHold.Owns && land[e.Code].Any() && land[e.Code].All(IsYoung)),
            [Rises] = Codes(e => ChangeFiles.Rises(e, year)),
            [Leaves] = Codes(e => ChangeFiles.Leaves(e, year)),
            [Deregistered] = Codes(e => ChangeFiles.Ends(e, year)),
            [ExemptByRow] = Codes(e => AdjustmentFiles.InForce([e], year).Contains($"{e.Code} 豁免")),
            [Contradicted] = Codes(e => e.Index % 120 == 2),
            [PaysNothing] = Codes(e => e.PaysNothing),
        };

        bool IsYoung((string Code, DateOnly Obtained, DateOnly? ProductionDue) right) => right.Obtained.AddYears(3) > end;
        HashSet<string> Codes(Func<DemoEnterprise, bool> isOne) => registered.Where(isOne).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
    }
}
