namespace Wuyi.Pipeline.Sources.Records;

/// <summary>A file holds rows of more months than one file may (its bound is in the message).</summary>
public sealed class TooManyMonthsException(int bound) : Exception($"more than {bound} months in one file")
{
    public int Bound { get; } = bound;
}
