using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wuyi.Pipeline.Queries;

/// <summary>What to send back, free of any web framework.</summary>
public sealed record Answer
{
    public const string JsonType = "application/json; charset=utf-8";
    public const string TextType = "text/plain; charset=utf-8";
    public const string CsvType = "text/csv; charset=utf-8";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string HtmlType = "text/html; charset=utf-8";

    public int Status { get; init; } = 200;

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>A body too long for memory, in place of <see cref="Body"/>; whoever sends it disposes it.</summary>
    public Stream? Content { get; init; }

    /// <summary>Strong validator with its quotes; null = none.</summary>
    public string? ETag { get; init; }

    /// <summary>Path below the API's prefix, for <c>Location</c>.</summary>
    public string? Location { get; init; }

    /// <summary>Name under which a browser saves it.</summary>
    public string? FileName { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>200 with a plain text.</summary>
    public static Answer PlainText(ApiCall call, string text)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = System.Text.Encoding.UTF8.GetBytes(text);
        return new Answer { ContentType = TextType, Body = body, ETag = EntityTag.OfContent(call.Audience, body) };
    }

    /// <summary>200 with a JSON document whose ETag is the hash of its bytes and of the audience.</summary>
    public static Answer Json<T>(ApiCall call, T document, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document, type);
        return new Answer { ContentType = JsonType, Body = body, ETag = EntityTag.OfContent(call.Audience, body) };
    }
}
