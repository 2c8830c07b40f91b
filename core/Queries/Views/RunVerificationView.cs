namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Whether a kept run is the same when it is computed again.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Period">Its month; December for an evaluation.</param>
/// <param name="Year">Calendar year of an evaluation; null for a month.</param>
/// <param name="Equal">Results, rows and attachments equal byte for byte; null when it cannot be said, see <paramref name="Text"/>.</param>
/// <param name="Text">The outcome as a Chinese sentence.</param>
/// <param name="ResultHash">As stored.</param>
/// <param name="RecomputedHash">Computed now; null when it could not be.</param>
/// <param name="Enterprises">Enterprises of the register.</param>
/// <param name="Differences">The first few.</param>
/// <param name="EngineVersion">Version of the calculation that runs now.</param>
/// <param name="NeedsEngineVersion">The version that computed the run, when it is another one; null when it is the same.</param>
/// <param name="Missing">What it read and is gone, Chinese.</param>
/// <param name="TookMs">Milliseconds.</param>
public sealed record RunVerificationView(
    string Run, string Period, int? Year, bool? Equal, string Text, string ResultHash, string? RecomputedHash, int Enterprises,
    IReadOnlyList<RunDifferenceView> Differences, string EngineVersion, string? NeedsEngineVersion, IReadOnlyList<string> Missing, long TookMs);

/// <param name="CreditCode">Enterprise; null for an attachment.</param>
/// <param name="Property">Where it differs, e.g. <c>windows.rolling12.carbon.ratio</c>; <c>-</c> for a whole row; the name of an attachment.</param>
/// <param name="Stored">As stored, JSON; null = nothing.</param>
/// <param name="Recomputed">Computed now, JSON; null = nothing.</param>
public sealed record RunDifferenceView(string? CreditCode, string Property, string? Stored, string? Recomputed);
