namespace Wuyi.Pipeline.Queries;

/// <summary>One request after the gate: who asks and what for, free of any web framework.</summary>
public sealed record ApiCall
{
    /// <summary>What the caller proved to be.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Name for records: a person, or which key.</summary>
    public required string Caller { get; init; }

    /// <summary>Query parameters, each given once; the key itself is not among them.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    public string? Accept { get; init; }

    public string? IfNoneMatch { get; init; }

    /// <summary>Body of a POST; empty otherwise.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>A parameter's text; null when absent or empty.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
}
