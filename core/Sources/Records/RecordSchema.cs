namespace Wuyi.Pipeline.Sources.Records;

/// <summary>The columns of one source's facts. Column 0 is always <c>row</c>, the row of the provider's file as a person sees it.</summary>
public sealed class RecordSchema
{
    private readonly Dictionary<string, int> _ordinals;

    public RecordSchema(string source, bool monthly, params RecordColumn[] columns)
    {
        Source = source;
        Monthly = monthly;
        Columns = [new RecordColumn("row", RecordType.Int), .. columns];
        _ordinals = Columns.Select((column, ordinal) => (column.Name, ordinal))
            .ToDictionary(pair => pair.Name, pair => pair.ordinal, StringComparer.Ordinal);
    }

    public string Source { get; }

    /// <summary>True: one segment a month. False: one segment a file, scope <c>all</c>.</summary>
    public bool Monthly { get; }

    public IReadOnlyList<RecordColumn> Columns { get; }

    /// <exception cref="KeyNotFoundException">No such column.</exception>
    public int Ordinal(string column) => _ordinals[column];
}
