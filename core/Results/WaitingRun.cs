namespace Wuyi.Pipeline.Results;

/// <summary>A finished run that moves more than the gate lets pass: readers see the old one until a person approves.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Since">When it was held.</param>
/// <param name="Reasons">What moved too much, Chinese sentences; at least one.</param>
/// <param name="Moved">What it would move.</param>
public sealed record WaitingRun(string Run, DateTimeOffset Since, IReadOnlyList<string> Reasons, MovedFrom Moved);

/// <summary>A held run that a person refused: it is not offered again until inputs change.</summary>
/// <param name="Run">Its id.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Reason.</param>
/// <param name="At">When.</param>
public sealed record RefusedRun(string Run, string By, string Why, DateTimeOffset At);

/// <summary>A rollback that holds a period at one run.</summary>
/// <param name="By">Who.</param>
/// <param name="Why">Reason, for the record.</param>
/// <param name="At">When.</param>
public sealed record PointerPin(string By, string Why, DateTimeOffset At);
