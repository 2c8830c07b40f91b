namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>A piece of land that counts once: a parcel, or a unit with its own area; and the rights to it.</summary>
internal sealed class Lot
{
    public Lot(Int128 area, IReadOnlyList<LandRight> rows)
    {
        Area = area;
        if (rows.Count == 1)
        {
            // Nearly every parcel of a province.
            Rights = rows;
            return;
        }

        var last = new Dictionary<(string? Unit, string Holder, int? AcquiredOn), LandRight>();
        foreach (var row in rows) last[(row.Unit, row.HolderKey, row.AcquiredOn)] = row;
        Rights =
        [
            .. last.Values.DistinctBy(right => (right.HolderKey, right.Share, right.AcquiredOn, right.EndsOn, right.CancelledOn))
                .OrderBy(right => right.HolderKey, StringComparer.Ordinal).ThenBy(right => right.AcquiredOn),
        ];
    }

    /// <summary>10⁻¹⁰ 亩.</summary>
    public Int128 Area { get; }

    /// <summary>The row that gives the area.</summary>
    public required LandRight AreaFrom { get; init; }

    /// <summary>Identical repeats collapsed, ordinal order of holders.</summary>
    public IReadOnlyList<LandRight> Rights { get; }
}
