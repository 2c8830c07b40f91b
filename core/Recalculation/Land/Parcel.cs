namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>
/// The live rows of one 宗地 (R7). Either areas stand per unit (独用, 分摊, or 使用权面积 that differ): the key group is parcel × unit; or only the
/// parcel's area is known: the key group is the parcel, and its area counts once however many rows repeat it.
/// </summary>
internal sealed class Parcel
{
    private List<LandRight> _rights = [];

    public bool PerUnit { get; private set; }

    /// <summary>The live rows, in the order of their file.</summary>
    public IReadOnlyList<LandRight> Rights => _rights;

    /// <summary>Plot ratio of the parcel, millionths; null when no live row has one.</summary>
    public long? PlotRatio => _rights.FindLast(right => right.PlotRatio is not null)?.PlotRatio;

    /// <summary>Area of all lots, 10⁻¹⁰ 亩.</summary>
    public Int128 Area { get; private set; }

    public IReadOnlyList<Lot> Lots { get; private set; } = [];

    /// <summary>Takes the rows of a newer file, in the order of that file.</summary>
    /// <param name="rows">Its rows of this parcel.</param>
    /// <param name="perUnit">Whether it gives areas per unit (<see cref="Restatement.LandGroups.PerUnit"/>).</param>
    public void Restate(List<LandRight> rows, bool perUnit)
    {
        // Value by value: of several older rows of one holder the last that says something (R1).
        var inherited = _rights.Count == 0 ? rows : rows.ConvertAll(row => Enumerable.Reverse(_rights)
            .Where(old => old.HolderKey == row.HolderKey && old.Unit == row.Unit).Aggregate(row, (filled, older) => filled.Inheriting(older)));
        if (perUnit && PerUnit)
        {
            var units = rows.Select(row => row.Unit ?? "").ToHashSet(StringComparer.Ordinal);
            inherited.InsertRange(0, _rights.Where(right => !units.Contains(right.Unit ?? "")));
        }

        (_rights, PerUnit) = (inherited, perUnit);
    }

    /// <summary>To be called once, after the last file.</summary>
    public void Settle()
    {
        Lots = PerUnit ? UnitLots() : ParcelLot();
        Int128 area = 0;
        foreach (var lot in Lots) area += lot.Area;
        Area = area;
    }

    private List<Lot> UnitLots() =>
    [
        .. _rights.Where(right => right.UnitArea is not null)
            .GroupBy(right => (right.Unit, right.UnitArea, Holder: right.Unit is null ? right.HolderKey : null))
            .Select(group => new Lot(group.Key.UnitArea!.Value, [.. group]) { AreaFrom = group.First() }),
    ];

    private List<Lot> ParcelLot()
    {
        // Areas that differ are an issue of the file; the largest is not guessed: the latest right knows best.
        LandRight? best = null;
        foreach (var right in _rights)
        {
            if ((right.Area ?? right.UsedArea) is null) continue;
            if (best is null || (right.AcquiredOn ?? int.MinValue) >= (best.AcquiredOn ?? int.MinValue)) best = right;
        }

        return best is null ? [] : [new Lot((best.Area ?? best.UsedArea)!.Value, _rights) { AreaFrom = best }];
    }
}
