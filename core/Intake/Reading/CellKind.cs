namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Empty,
    Text,

    /// <summary>A spreadsheet number (IEEE double).</summary>
    Number,

    /// <summary>A spreadsheet number with a date format.</summary>
    Date,

    /// <summary>A spreadsheet boolean.</summary>
    Boolean,

    /// <summary>A spreadsheet error such as #REF!.</summary>
    Error,
}
