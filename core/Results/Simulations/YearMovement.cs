using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>What moves when a year is evaluated under another rulebook. A pure function of both evaluations.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Enterprises">How many enterprises move: status, group, score, rank or class.</param>
/// <param name="Classes">How many final classes move.</param>
/// <param name="Steps">Enterprises by final class before and after, where it differs: <c>B</c> → <c>C</c>; null = no class.</param>
/// <param name="Groups">Ranked firms and classes of each ranking group before and after.</param>
/// <param name="Baselines">Baselines that differ.</param>
/// <param name="Movers">The largest differences of the score, largest first; at most 10.</param>
/// <param name="Notices">Notices only of the rulebook tried: what would have to be decided.</param>
public sealed record YearMovement(
    int Year, MovedEnterprises Enterprises, MovedClasses Classes, IReadOnlyList<ClassStep> Steps, IReadOnlyList<GroupChange> Groups,
    IReadOnlyList<BaselineChange> Baselines, IReadOnlyList<ScoreMover> Movers, IReadOnlyList<string> Notices);

/// <param name="Better">Final class nearer to A than before.</param>
/// <param name="Worse">Nearer to D.</param>
/// <param name="Gained">A class now, none before.</param>
/// <param name="Lost">A class before, none now.</param>
public sealed record MovedClasses(int Better, int Worse, int Gained, int Lost);

/// <param name="Before">Final class before; null = none.</param>
/// <param name="After">After.</param>
/// <param name="Enterprises">How many.</param>
public sealed record ClassStep(string? Before, string? After, int Enterprises);

/// <param name="Group"><c>above-scale</c> or <c>below-scale</c>.</param>
/// <param name="Name">Ranking group.</param>
/// <param name="Before">Ranked firms by initial class A, B, C, D; null when there was no such group.</param>
/// <param name="After">Likewise.</param>
public sealed record GroupChange(string Group, string Name, IReadOnlyList<int>? Before, IReadOnlyList<int>? After);

/// <param name="Group"><c>above-scale</c> or <c>below-scale</c>.</param>
/// <param name="Indicator">x1…x6, y1, y2.</param>
/// <param name="Before">Rounded to six decimals; null = none.</param>
/// <param name="After">Likewise.</param>
public sealed record BaselineChange(string Group, string Indicator, decimal? Before, decimal? After);

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Before">Score before.</param>
/// <param name="After">Score after.</param>
/// <param name="Difference">After − before.</param>
public sealed record ScoreMover(string CreditCode, string Name, decimal Before, decimal After, decimal Difference);

/// <summary>One enterprise of which something differs.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Town">Town.</param>
/// <param name="Before">Under the rulebook in force; null = not in the register.</param>
/// <param name="After">Under the rulebook tried.</param>
public sealed record ClassMove(string CreditCode, string Name, string? Town, ClassStanding? Before, ClassStanding? After);

/// <param name="Status">Word of the status, kebab-case.</param>
/// <param name="Group"><c>above-scale</c> or <c>below-scale</c>.</param>
/// <param name="Score">Points, rounded to six decimals; null unless ranked.</param>
/// <param name="Rank">Rank; null unless ranked.</param>
/// <param name="InitialClass">初评.</param>
/// <param name="FinalClass">调档后.</param>
public sealed record ClassStanding(string Status, string Group, decimal? Score, int? Rank, string? InitialClass, string? FinalClass);
