using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Access;

/// <summary>The principal that App Service authentication puts into headers: app roles <c>Reader</c> and <c>Operator</c>.</summary>
public static class ClientPrincipal
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const int MaxChars = 16 * 1024;

    /// <summary>Null when there is none; a caller without audience when it cannot be read or has no role of ours.</summary>
    public static Caller? Read(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        string? text = headers[Header];
        if (string.IsNullOrEmpty(text)) return null;
        var bytes = new byte[text.Length];
        if (text.Length > MaxChars || !Convert.TryFromBase64String(text, bytes, out var length)) return Unreadable;
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private static Caller Unreadable { get; } = new(Audience.Public, "unreadable principal", Presented: true, Known: false);

    private static Caller Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Array) return Unreadable;
        var nameType = Text(root, "name_typ") ?? "name";
        var roleType = Text(root, "role_typ") ?? "roles";
        string? person = null;
        var (audience, isApplication) = (Audience.Public, false);
        foreach (var claim in claims.EnumerateArray())
        {
            if (claim.ValueKind != JsonValueKind.Object || Text(claim, "typ") is not { } type || Text(claim, "val") is not { } value) continue;
            if (type == nameType && !string.IsNullOrWhiteSpace(value)) person = value.Trim();
            // An application may hold the role too (client credentials): it signs nothing.
            if (type == "idtyp" && value == "app") isApplication = true;
            if (type != roleType && type != "roles") continue;
            if (value == nameof(Audience.Operator)) audience = Audience.Operator;
            else if (value == nameof(Audience.Reader) && audience == Audience.Public) audience = Audience.Reader;
        }

        return new Caller(audience, person ?? "principal", Presented: true, Known: true) { IsPerson = person is not null && !isApplication };
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
