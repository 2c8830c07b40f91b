namespace Wuyi.Pipeline.Facts;

/// <summary>Reads columns of committed segments.</summary>
public interface IFactReader
{
    /// <summary>Loads the named columns; safe to call at the same time for different segments.</summary>
    /// <exception cref="CorruptSegmentException">The blob is not what the ledger says.</exception>
    ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation);
}
