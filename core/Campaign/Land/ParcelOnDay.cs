using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>A parcel with the rights that exist on a day; of each statement the one of the latest right that makes it.</summary>
internal sealed class ParcelOnDay
{
    private readonly List<ParcelRight> _live;

    public ParcelOnDay(string parcel, IReadOnlyList<ParcelRight> rights, DateOnly day)
    {
        (Parcel, Rights, Day) = (parcel, rights, day);
        _live = [.. rights.Where(right => right.ExistsOn(day)).OrderByDescending(right => right.AcquiredOn ?? DateOnly.MinValue)];
    }

    public string Parcel { get; }

    public DateOnly Day { get; }

    /// <summary>All rights, in the order of the facts.</summary>
    public IReadOnlyList<ParcelRight> Rights { get; }

    /// <summary>Those that exist on the day, the latest first.</summary>
    public IReadOnlyList<ParcelRight> Live => _live;

    /// <summary>亩.</summary>
    public decimal Mu => Rights[0].ParcelMu;

    /// <summary>Parcels in ordinal order; land known by a certificate only is no parcel (R7).</summary>
    public static IEnumerable<ParcelOnDay> Of(IReadOnlyList<ParcelRight> land, DateOnly day) => land
        .Where(right => !right.Parcel.Contains(':', StringComparison.Ordinal))
        .GroupBy(right => right.Parcel, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new ParcelOnDay(group.Key, [.. group], day));

    /// <summary>What the latest live right says that says anything.</summary>
    public string? Text(Func<ParcelRight, string?> of) => _live.Select(of).FirstOrDefault(text => text is not null);

    public DateOnly? Date(Func<ParcelRight, DateOnly?> of) => _live.Select(of).FirstOrDefault(date => date is not null);

    public decimal? Number(Func<ParcelRight, decimal?> of) => _live.Select(of).FirstOrDefault(number => number is not null);

    /// <summary>Begun on or before the day: by its date, else by land that is stated to be developed.</summary>
    public bool HasStarted => Date(right => right.StartedOn) is { } started ? started <= Day : Number(right => right.DevelopedMu) > 0m;

    /// <summary>Stated not to have begun by the day (E15): in words, by a developed area of 0, or by a start after it. Silence is no statement.</summary>
    public bool IsStatedNotStarted => Date(right => right.StartedOn) is { } started
        ? started > Day
        : Number(right => right.DevelopedMu) is { } developed ? developed == 0m : _live.Exists(right => right.NotStarted);

    /// <summary>Completed on or before the day.</summary>
    public bool IsCompleted => Date(right => right.CompletedOn) <= Day;

    /// <summary>Whether it is 国有建设用地; null = the file does not say.</summary>
    public bool? IsStateLand(LandWatchRules rules)
    {
        var (type, mode) = (Text(right => right.RightType), Text(right => right.SupplyMode));
        if (Says(type, rules.CollectiveWords) || Says(mode, rules.CollectiveWords)) return false;
        if (Says(type, rules.StateWords) || Says(mode, rules.StateModes) || Text(right => right.SupervisionNo) is not null) return true;
        return null;
    }

    public IReadOnlyList<LandHolding> Holders(LandNames names) =>
    [
        .. _live.GroupBy(right => right.HolderKey, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new LandHolding(group.First().Holder, names.Of(group.First()), group.Sum(right => right.HeldMu))),
    ];

    public static bool Says(string? text, IReadOnlyList<string> words) => text is not null && words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
