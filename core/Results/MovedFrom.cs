namespace Wuyi.Pipeline.Results;

/// <summary>Which run a pointer named before, and what moved since.</summary>
/// <param name="Run">Run before; it may be collected by now.</param>
/// <param name="Blob">Blob in container <c>snapshots</c> with a <see cref="Movement.RunMovement"/>.</param>
/// <param name="Enterprises">How many enterprises changed, came or went.</param>
public sealed record MovedFrom(string Run, string Blob, int Enterprises);
