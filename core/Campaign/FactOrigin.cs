namespace Wuyi.Pipeline.Campaign;

/// <summary>Where a fact comes from.</summary>
/// <param name="FileId">The file; null = an operator's act.</param>
/// <param name="Row">Row of the file, 1-based; or the number of the act of its subject.</param>
public sealed record FactOrigin(string? FileId, int Row);
