using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>One thing that happened to a period's pointer; kept for ever, never changed.</summary>
/// <param name="Number">1, 2, 3… within the period.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Run">The run it is about: published, held, approved, refused, gone back to, or named while something else changed.</param>
/// <param name="From">The run that readers saw before; null for a period's first run.</param>
/// <param name="By">Name of the person; null = the pipeline by itself.</param>
/// <param name="Why">Their reason, or what held the run.</param>
/// <param name="At">When.</param>
public sealed record PointerMove(int Number, PointerMoveKind Kind, string Run, string? From, string? By, string? Why, DateTimeOffset At);

/// <summary>What happened to a pointer; words of the API are kebab-case.</summary>
public enum PointerMoveKind
{
    /// <summary>Readers see a new run.</summary>
    Published,

    /// <summary>A new run moved too much: it waits, readers see the old one.</summary>
    Held,

    /// <summary>A person let the waiting run pass.</summary>
    Approved,

    /// <summary>A person kept the old run.</summary>
    Refused,

    /// <summary>A person went back to an earlier run and pinned it.</summary>
    RolledBack,

    /// <summary>A person took the pin away.</summary>
    Released,

    /// <summary>The monthly run closed the month.</summary>
    Closed,
}
