namespace Wuyi.Pipeline.Sources.Records;

/// <summary>One column of a source's facts, named as analysts see it in the Parquet file; the unit is in the name.</summary>
public sealed record RecordColumn(string Name, RecordType Type);
