namespace Wuyi.Pipeline.Facts;

/// <summary>A facts blob differs from its ledger entry (hash, rows or schema).</summary>
public sealed class CorruptSegmentException(string blob, string what) : Exception($"{blob}: {what}");
