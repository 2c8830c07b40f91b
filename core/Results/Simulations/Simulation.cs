using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>A month or year under another rulebook: asked for, worked off by the stale timer, compared with what is published; nothing is published by it.</summary>
public sealed record Simulation
{
    /// <summary>Id in the address.</summary>
    public required string Id { get; init; }

    /// <summary><c>queued</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The month; null for a year.</summary>
    public Month? Period { get; init; }

    /// <summary>The calendar year of an evaluation; null for a month.</summary>
    public int? Year { get; init; }

    /// <summary>Version word of the rulebook tried.</summary>
    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    /// <summary>The rulebook came with the request and is registered nowhere; its document lies beside the result.</summary>
    public bool Inline { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>How often a worker has taken it; after <see cref="MaxAttempts"/> that did not end it has failed.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it failed, in Chinese; null unless it did.</summary>
    public string? Failure { get; init; }

    /// <summary>What came out; null before it is done.</summary>
    public SimulationOutcome? Outcome { get; init; }

    /// <summary>A simulation that ends its worker every time is not tried for ever.</summary>
    internal const int MaxAttempts = 3;

    internal static string BlobPrefixOf(string id) => SimulationStore.Folder + id + "/";
}

/// <summary>Where the results of a simulation lie in container <c>snapshots</c>.</summary>
/// <param name="Baseline">Run it was compared with; null for a year of which nothing is published.</param>
/// <param name="BaselineRulebook">Hash of that run's rulebook.</param>
/// <param name="Recomputed">
/// The other side was computed again from the same inputs by this release, because the run is of another engine version or not published: so only the
/// rulebook differs.
/// </param>
/// <param name="Summary">Blob with what moved: <see cref="Movement.RunMovement"/> or <see cref="YearMovement"/>.</param>
/// <param name="Before">A month: snapshot of the side compared with.</param>
/// <param name="After">A month: snapshot under the rulebook tried.</param>
/// <param name="Moves">A year: lines of <see cref="ClassMove"/>.</param>
public sealed record SimulationOutcome(
    string? Baseline, string BaselineRulebook, bool Recomputed, string Summary, string? Before, string? After, string? Moves);
