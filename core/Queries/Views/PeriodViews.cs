namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Published periods, newest first.</summary>
public sealed record PeriodsView(IReadOnlyList<PeriodView> Items);

/// <param name="Period">Month.</param>
/// <param name="Run">Deterministic run id.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Rulebook">Version word.</param>
/// <param name="RulebookHash">First 16 hex digits of the rulebook's hash.</param>
/// <param name="ResultHash">SHA-256 over the results: equal hashes are equal numbers.</param>
/// <param name="Enterprises">Enterprises of the register.</param>
/// <param name="Coverage">By window word.</param>
/// <param name="Missing">Source and month that were not delivered.</param>
/// <param name="Closed">The monthly run closed it.</param>
/// <param name="Pinned">A rollback holds it.</param>
/// <param name="InputsChanged">Closed, pinned or refused, and files or rules have come since.</param>
/// <param name="Moved">What moved since the run before; null for a period's first run.</param>
/// <param name="Findings">How often each code of <c>GET findings</c> occurs.</param>
/// <param name="Pin">Who rolled back and why; null when nobody did.</param>
/// <param name="Waiting">The new run that waits for approval; null when none does.</param>
/// <param name="Refused">The new run that was refused last; null when none was since the period last changed.</param>
public sealed record PeriodView(
    string Period, string Run, DateTimeOffset PublishedAt, string Rulebook, string RulebookHash, string ResultHash, int Enterprises,
    IReadOnlyDictionary<string, CoverageView> Coverage, IReadOnlyList<string> Missing, bool Closed, bool Pinned, bool InputsChanged, MovedView? Moved,
    IReadOnlyDictionary<string, long> Findings, PinView? Pin, WaitingView? Waiting, RefusedView? Refused);

/// <param name="Run">The run it is held at.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record PinView(string Run, string By, string Reason, DateTimeOffset At);

/// <param name="Run">The run that would be published.</param>
/// <param name="Since">When it was held.</param>
/// <param name="Reasons">What moves too much, Chinese sentences.</param>
/// <param name="Enterprises">How many enterprises it would move; all of it under <c>periods/{period}/waiting</c>.</param>
public sealed record WaitingView(string Run, DateTimeOffset Since, IReadOnlyList<string> Reasons, int Enterprises);

/// <param name="Run">The run that was refused.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record RefusedView(string Run, string By, string Reason, DateTimeOffset At);

/// <summary>A run that waits for a person: look at this, and at <c>runs/{current}/diff/{run}</c>, then approve or refuse.</summary>
/// <param name="Period">Month.</param>
/// <param name="Current">The run that readers see.</param>
/// <param name="Run">The run that waits.</param>
/// <param name="Since">When it was held.</param>
/// <param name="Reasons">What moves too much, Chinese sentences.</param>
/// <param name="Movement">What it would move.</param>
public sealed record WaitingRunView(
    string Period, string Current, string Run, DateTimeOffset Since, IReadOnlyList<string> Reasons, Results.Movement.RunMovement Movement);

/// <summary>What happened to a period's published run, newest first.</summary>
/// <param name="Period">Month.</param>
/// <param name="Items">All of it, since the history was kept.</param>
public sealed record PeriodHistoryView(string Period, IReadOnlyList<PeriodMoveView> Items);

/// <param name="Number">1, 2, 3… within the period.</param>
/// <param name="Kind"><c>published</c>, <c>held</c>, <c>approved</c>, <c>refused</c>, <c>rolled-back</c>, <c>released</c> or <c>closed</c>.</param>
/// <param name="Text">The same in Chinese.</param>
/// <param name="Run">The run it is about.</param>
/// <param name="From">The run that readers saw before; null for a period's first run.</param>
/// <param name="By">Name of the person; null = the pipeline by itself.</param>
/// <param name="Reason">Their reason, or what held the run.</param>
/// <param name="At">When.</param>
public sealed record PeriodMoveView(int Number, string Kind, string Text, string Run, string? From, string? By, string? Reason, DateTimeOffset At);

/// <param name="Run">The run that is meant.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
public sealed record RunReasonBody(string Run, string Reason);
