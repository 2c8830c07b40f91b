namespace Wuyi.Pipeline.Sources.Records;

/// <summary>One column of a source's facts, named as analysts see it in the Parquet file; the unit is in the name.</summary>
public sealed record RecordColumn(string Name, RecordType Type)
{
    /// <summary>
    /// The column came after segments had been written without it. Segments never change, so a reader takes an absent one for null;
    /// any other absent column means a corrupt segment.
    /// </summary>
    public bool IsLater { get; init; }

    /// <summary>A column that older segments lack.</summary>
    public static RecordColumn Later(string name, RecordType type) => new(name, type) { IsLater = true };
}
