namespace Wuyi.Pipeline.Sources;

/// <summary>Which end of a span a date column takes when a cell holds both: 2003-05-01起2053-04-30止.</summary>
public enum SpanEnd
{
    /// <summary>A span is no date.</summary>
    None,

    First,

    Last,
}
