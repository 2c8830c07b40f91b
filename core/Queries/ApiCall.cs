namespace Wuyi.Pipeline.Queries;

/// <summary>One request after the gate: who asks and what for, free of any web framework.</summary>
public sealed record ApiCall
{
    /// <summary>What the caller proved to be.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Name for records: a person, or which key.</summary>
    public required string Caller { get; init; }

    /// <summary>Name of the person who calls; null when only a key or an application is known.</summary>
    public string? Person { get; init; }

    /// <summary>Query parameters, each given once; the key itself is not among them.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    public string? Accept { get; init; }

    public string? IfNoneMatch { get; init; }

    /// <summary>Body of a POST; empty otherwise.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The person who answers for a legal act (publish, withdraw, approve, answer an objection): a function key is nobody (RULINGS 6.8).</summary>
    /// <exception cref="ApiProblemException">403 <c>named-person-required</c>.</exception>
    public string RequireNamed() => Person ?? throw new ApiProblemException(
        ProblemCodes.NamedPersonRequired, "这项操作须由有姓名的经办人办理:请用本人的平台账号登录;本机运行时在请求头 x-operator 中写明姓名");

    /// <summary>A parameter's text; null when absent or empty.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
}
