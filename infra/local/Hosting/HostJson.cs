using System.Text.Json;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>What the local host heeds of host.json.</summary>
/// <param name="RoutePrefix"><c>extensions.http.routePrefix</c>; default <c>api</c>.</param>
/// <param name="MaxDegreeOfParallelism"><c>extensions.blobs.maxDegreeOfParallelism</c>: files taken in at once; default 2.</param>
public sealed record HostJson(string RoutePrefix, int MaxDegreeOfParallelism)
{
    public static HostJson Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var extensions = Child(document.RootElement, "extensions");
        var prefix = Child(Child(extensions, "http"), "routePrefix");
        var parallel = Child(Child(extensions, "blobs"), "maxDegreeOfParallelism");
        return new HostJson(
            prefix?.GetString()?.Trim('/') ?? "api",
            parallel?.GetInt32() ?? 2);
    }

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var child) ? child : null;
}
