namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>One column of an export.</summary>
/// <param name="Header">Chinese, with the unit in brackets.</param>
/// <param name="Value">A text, a decimal, an int, or null for an empty cell.</param>
public sealed record CsvColumn<TView>(string Header, Func<TView, object?> Value);
