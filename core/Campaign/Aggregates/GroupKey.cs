using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>A group of enterprises; ordered by dimension, key (ordinal) and scale.</summary>
internal readonly record struct GroupKey(AggregateDimension Dimension, string Key, GroupScale Scale) : IComparable<GroupKey>
{
    private static readonly AggregateDimension[] Dimensions = Enum.GetValues<AggregateDimension>();

    public int CompareTo(GroupKey other)
    {
        var order = Dimension.CompareTo(other.Dimension);
        if (order == 0) order = string.CompareOrdinal(Key, other.Key);
        return order == 0 ? Scale.CompareTo(other.Scale) : order;
    }

    /// <summary>Every group that an enterprise is in: one of each dimension, and of each again those of its size.</summary>
    public static IEnumerable<GroupKey> Of(EnterpriseProfile profile)
    {
        foreach (var dimension in Dimensions)
        {
            var key = KeyOf(profile, dimension);
            yield return new GroupKey(dimension, key, GroupScale.All);
            if (profile.AboveScale is { } above) yield return new GroupKey(dimension, key, above ? GroupScale.AboveScale : GroupScale.BelowScale);
        }
    }

    private static string KeyOf(EnterpriseProfile profile, AggregateDimension dimension)
    {
        var key = dimension switch
        {
            AggregateDimension.County => AggregateBoard.County,
            AggregateDimension.Town => profile.Town,
            AggregateDimension.Industry => profile.Industry is { Length: >= 2 } industry ? industry[..2] : null,
            AggregateDimension.Chain => profile.Chain,
            AggregateDimension.Park => profile.Park,
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };
        return string.IsNullOrWhiteSpace(key) ? AggregateBoard.Unregistered : key;
    }
}
