namespace Wuyi.Pipeline.Rulebook;

/// <summary>One constant of the rulebook as its document states it, for people and for explanations.</summary>
/// <param name="Path">Where it stands, without the leading <c>$.</c>: <c>energy.co2.diesel_t</c>; the same for all versions of a constant.</param>
/// <param name="Value">The value in the document's own unit; lists joined by 、.</param>
/// <param name="Unit">Unit; <c>1</c> for a ratio.</param>
/// <param name="EffectiveFrom">First day for which the source states it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Tag">How sure it is: H seen, M seen with less certainty, mem not seen, A or A-n own default, seen and calc as in RULINGS.</param>
public sealed record RuleConstant(string Path, string Value, string Unit, DateOnly EffectiveFrom, string Source, string Tag)
{
    /// <summary>Day on which the document that states it was issued; null where the rulebook does not say.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Number of the document that states it (文号).</summary>
    public string? DocumentNo { get; init; }

    public string? Note { get; init; }

    /// <summary>For what the data may be used; legal bases only.</summary>
    public string? Purpose { get; init; }

    /// <summary><c>knownSince</c> as the document gives it; null where it does not.</summary>
    public DateOnly? StatedKnownSince { get; init; }

    /// <summary>
    /// Day from which the office could know the constant: as stated, else the day of issue, else <see cref="EffectiveFrom"/>. A constant known only
    /// after the end of a year may not worsen that year (RULINGS 6.7).
    /// </summary>
    public DateOnly KnownSince => StatedKnownSince ?? IssuedOn ?? EffectiveFrom;

    /// <summary>The year of data for which it holds (grid factors, external benchmarks, baselines); null for constants of no year.</summary>
    public int? DataYear { get; init; }

    /// <summary>False for M, mem and A: never to be shown as official (RULES).</summary>
    public bool IsOfficial => Tag is "H" or "seen" or "calc";
}
