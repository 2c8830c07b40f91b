using System.Text.Json;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>Where two JSON documents differ, property by property.</summary>
internal static class JsonDifferences
{
    /// <summary>Longest value told.</summary>
    private const int MaxChars = 200;

    /// <summary>Path and both values of every difference, in the order of the first document, then of the second.</summary>
    public static IEnumerable<(string Path, string? Stored, string? Recomputed)> Between(ReadOnlyMemory<byte> stored, ReadOnlyMemory<byte> recomputed)
    {
        using var a = JsonDocument.Parse(stored);
        using var b = JsonDocument.Parse(recomputed);
        foreach (var difference in Between("", a.RootElement, b.RootElement)) yield return difference;
    }

    private static IEnumerable<(string Path, string? Stored, string? Recomputed)> Between(string path, JsonElement a, JsonElement b)
    {
        if (a.ValueKind != JsonValueKind.Object || b.ValueKind != JsonValueKind.Object)
        {
            if (a.GetRawText() != b.GetRawText()) yield return (path, Text(a), Text(b));
            yield break;
        }

        foreach (var property in a.EnumerateObject())
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!b.TryGetProperty(property.Name, out var other)) yield return (inner, Text(property.Value), null);
            else foreach (var difference in Between(inner, property.Value, other)) yield return difference;
        }

        foreach (var property in b.EnumerateObject())
        {
            if (!a.TryGetProperty(property.Name, out _)) yield return (path.Length == 0 ? property.Name : $"{path}.{property.Name}", null, Text(property.Value));
        }
    }

    private static string Text(JsonElement value) => value.GetRawText() is var text && text.Length <= MaxChars ? text : text[..MaxChars] + "…";
}
