using System.Text.Json;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Which rulebooks there are.</summary>
/// <param name="Current">Hash of the one in force: the one registered last, else the embedded one.</param>
/// <param name="Items">Newest registration first, the embedded one last.</param>
public sealed record RulebooksView(string Current, IReadOnlyList<RulebookVersionView> Items);

/// <param name="Version">Version word.</param>
/// <param name="Hash">16 hex digits over the canonical document.</param>
/// <param name="Name">Name of the document.</param>
/// <param name="Embedded">It ships with this release.</param>
/// <param name="Current">It is in force.</param>
/// <param name="RegisteredAt">When it was dropped; null for the embedded one that was never dropped.</param>
/// <param name="File">Its receipt: <c>files/{id}</c>; null likewise.</param>
public sealed record RulebookVersionView(string Version, string Hash, string? Name, bool Embedded, bool Current, DateTimeOffset? RegisteredAt, string? File);

/// <summary>One rulebook.</summary>
/// <param name="Version">Version word.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Name">Name of the document.</param>
/// <param name="Embedded">It ships with this release.</param>
/// <param name="Current">It is in force.</param>
/// <param name="Constants">Every constant with all its versions, ordinal order of paths, then by date.</param>
/// <param name="Document">The whole document as it was dropped.</param>
public sealed record RulebookView(
    string Version, string Hash, string? Name, bool Embedded, bool Current, IReadOnlyList<RuleConstantView> Constants, JsonElement Document);

/// <param name="Path">Where it stands: <c>evaluation.cap</c>.</param>
/// <param name="Value">Value in the document's unit; lists joined by 、.</param>
/// <param name="Unit">Unit.</param>
/// <param name="EffectiveFrom">First day for which it holds.</param>
/// <param name="KnownSince">Day from which the office could know it: as stated, else the day of issue, else <paramref name="EffectiveFrom"/>.</param>
/// <param name="IssuedOn">Day of issue; null where the rulebook does not say.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Tag">H, M, mem, seen, calc, A, A-n.</param>
/// <param name="Standing"><c>official</c> (H, seen, calc) or <c>assumption</c> (M, mem, A): an assumption is never shown as official.</param>
/// <param name="DataYear">The year of data for which it holds; null for constants of no year.</param>
/// <param name="Note">Note.</param>
/// <param name="Purpose">For what the data may be used; legal bases only.</param>
public sealed record RuleConstantView(
    string Path, string Value, string Unit, DateOnly EffectiveFrom, DateOnly KnownSince, DateOnly? IssuedOn, string? DocumentNo, string Source, string Tag,
    string Standing, int? DataYear, string? Note, string? Purpose);

/// <summary>What differs between two rulebooks.</summary>
/// <param name="Before">First of the address.</param>
/// <param name="After">Second.</param>
/// <param name="Added">Constants only in the second.</param>
/// <param name="Removed">Constants only in the first.</param>
/// <param name="Changed">Constants of which anything differs.</param>
public sealed record RulebookDiffView(
    RulebookNameView Before, RulebookNameView After, IReadOnlyList<RuleDifferenceView> Added, IReadOnlyList<RuleDifferenceView> Removed,
    IReadOnlyList<RuleDifferenceView> Changed);

/// <param name="Version">Version word.</param>
/// <param name="Hash">Hash.</param>
public sealed record RulebookNameView(string Version, string Hash);

/// <param name="Path">Where the constant stands.</param>
/// <param name="Before">Its versions in the first rulebook, by date.</param>
/// <param name="After">Its versions in the second.</param>
public sealed record RuleDifferenceView(string Path, IReadOnlyList<RuleConstantView> Before, IReadOnlyList<RuleConstantView> After);
