namespace Wuyi.Pipeline.Queries;

/// <summary>A query parameter as the API documents and checks it; the OpenAPI document is made from these.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Type">JSON Schema type: <c>string</c>, <c>integer</c> or <c>boolean</c>.</param>
/// <param name="Description">Chinese, for people.</param>
public sealed record QueryParameter(string Name, string Type, string Description)
{
    /// <summary>Every value it may have; null = see <see cref="Pattern"/> or free text.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public string? Default { get; init; }

    public string? Pattern { get; init; }

    public string? Example { get; init; }
}
