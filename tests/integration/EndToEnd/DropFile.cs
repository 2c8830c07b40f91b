using System.Text;
using System.Text.Json;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>A file to be dropped.</summary>
/// <param name="Source">Inbox container, or <c>config</c>.</param>
/// <param name="Path">Blob name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DropFile(string Source, string Path, byte[] Content)
{
    /// <summary>A text file, UTF-8 without BOM.</summary>
    public DropFile(string source, string path, string text)
        : this(source, path, Encoding.UTF8.GetBytes(text))
    {
    }
}

internal static class JsonReading
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static decimal Number(this JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    public static bool IsNull(this JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null;

    /// <summary>Names of an object's members, ordinal order.</summary>
    public static string[] Names(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)];

    public static string[] Texts(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
