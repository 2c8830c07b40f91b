using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Between the unit of a figure and that of a target: exact factors inside one family only; money is never converted into other money.</summary>
internal static class TargetUnits
{
    private const decimal MuPerSquareMetre = 0.0015m;

    /// <summary>What a figure in one unit is multiplied by to be in the other; null when there is no fixed relation. 家, 个, 项 … are all plain counts.</summary>
    public static decimal? Factor(string from, string to)
    {
        if (CellText.Normalise(from).SequenceEqual(CellText.Normalise(to))) return 1m;
        if (Units.Find(from) is { } own && Units.Find(to) is { } wanted) return Factor(own, wanted);
        // 元/人 and 万元/人: the same thing below the line.
        var (left, right) = (from.Split('/'), to.Split('/'));
        return left.Length == 2 && right.Length == 2 && Factor(left[1], right[1]) == 1m ? Factor(left[0], right[0]) : null;
    }

    private static decimal? Factor(Unit from, Unit to)
    {
        if (from.Family != to.Family) return null;
        if (from.Base == to.Base) return from.FactorTo(to);
        if (from.Family != UnitFamily.Area) return null;
        return from.Base == "m2" ? from.Factor * MuPerSquareMetre / to.Factor : null;
    }
}
