namespace Wuyi.Pipeline.Corpus;

/// <summary>Where an issue must be: row as a person sees it, column header as written, sheet where there are sheets.</summary>
public sealed record IssuePlace(string Code, int? Row, string? Column, string? Sheet);
