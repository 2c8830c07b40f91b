using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries.Aggregates;

/// <summary>Words of the API and of people for groups.</summary>
internal static class AggregateWords
{
    public static IReadOnlyList<string> Dimensions { get; } = ["county", "town", "industry", "chain", "park"];

    public static IReadOnlyList<string> Scales { get; } = ["all", "above-scale", "below-scale"];

    public static string Word(this AggregateDimension dimension) => Dimensions[(int)dimension];

    public static string Word(this GroupScale scale) => Scales[(int)scale];

    public static string Chinese(this GroupScale scale) => scale switch { GroupScale.AboveScale => "规上", GroupScale.BelowScale => "规下", _ => "全部" };

    public static string Chinese(this AggregateDimension dimension) => dimension switch
    {
        AggregateDimension.County => "全县",
        AggregateDimension.Town => "乡镇街道",
        AggregateDimension.Industry => "行业大类",
        AggregateDimension.Chain => "产业链",
        _ => "园区",
    };

    /// <exception cref="ApiProblemException">400.</exception>
    public static AggregateDimension ReadDimension(string text) =>
        Dimensions.IndexOf(text) is >= 0 and var found ? (AggregateDimension)found : throw ApiProblemException.Bad("dimension", text, string.Join(", ", Dimensions));

    public static string NameOf(AggregateDimension dimension, string key) =>
        dimension == AggregateDimension.Industry && IndustryDivisions.NameOf(key) is { } words ? words : key;

    private static int IndexOf(this IReadOnlyList<string> words, string text)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == text) return i;
        }

        return -1;
    }
}
