namespace Wuyi.Pipeline.Sources.Records;

/// <summary>How a column of a fact is stored. Every column but <c>row</c> may be null.</summary>
public enum RecordType
{
    /// <summary>UTF-8 text, dictionary encoded.</summary>
    Text,

    /// <summary>DECIMAL(18,6); in memory whole millionths (<see cref="Model.Micro"/>).</summary>
    Decimal,

    /// <summary>INT32: row numbers, years, months as 202306.</summary>
    Int,

    /// <summary>DATE; in memory days since 1970-01-01.</summary>
    Date,

    /// <summary>BOOLEAN; in memory 0 or 1.</summary>
    Bool,
}
