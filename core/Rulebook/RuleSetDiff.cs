namespace Wuyi.Pipeline.Rulebook;

/// <summary>What differs between two rulebooks, constant by constant, ordinal order of paths. Pure.</summary>
/// <param name="Added">Constants that only the second has.</param>
/// <param name="Removed">Constants that only the first has.</param>
/// <param name="Changed">Constants of which anything differs: value, unit, dates, source, tag, or which versions there are.</param>
public sealed record RuleSetDiff(IReadOnlyList<RuleDifference> Added, IReadOnlyList<RuleDifference> Removed, IReadOnlyList<RuleDifference> Changed)
{
    public static RuleSetDiff Of(RuleSet before, RuleSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ByPath(before), ByPath(after));
        var differences = old.Concat(now).Select(versions => versions.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new RuleDifference(path, [.. old[path]], [.. now[path]])).Where(difference => !difference.Before.SequenceEqual(difference.After)).ToLookup(
                difference => (difference.Before.Count, difference.After.Count) switch { (0, _) => 1, (_, 0) => -1, _ => 0 });
        return new RuleSetDiff([.. differences[1]], [.. differences[-1]], [.. differences[0]]);
    }

    private static ILookup<string, RuleConstant> ByPath(RuleSet rules) => rules.Constants.ToLookup(constant => constant.Path, StringComparer.Ordinal);
}

/// <summary>One constant in two rulebooks.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">Its versions in the first, by date; empty when it has none.</param>
/// <param name="After">Its versions in the second.</param>
public sealed record RuleDifference(string Path, IReadOnlyList<RuleConstant> Before, IReadOnlyList<RuleConstant> After);
