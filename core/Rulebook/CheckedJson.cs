using System.Globalization;
using System.Text.Json;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Opens configuration documents: size, grammar and broken text are told in Chinese, never thrown.</summary>
internal static class CheckedJson
{
    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>The document (UTF-8, with or without BOM), or why there is none.</summary>
    public static JsonDocument? Open(ReadOnlySpan<byte> utf8, int maxBytes, out string? reason)
    {
        reason = null;
        if (utf8.StartsWith(Bom)) utf8 = utf8[Bom.Length..];
        if (utf8.Length > maxBytes)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"文件过大:{utf8.Length} 字节,最多 {maxBytes} 字节");
            return null;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8.ToArray());
        }
        catch (JsonException error)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"不是合法的JSON(UTF-8):第 {error.LineNumber + 1} 行第 {error.BytePositionInLine + 1} 字节处有误");
            return null;
        }

        if (!HasBrokenText(utf8)) return document;
        document.Dispose();
        reason = "文字中有不合法的Unicode转义(\\u后不成对)";
        return null;
    }

    /// <summary>Half a surrogate pair passes the JSON grammar but is no text; later reads would throw on it.</summary>
    private static bool HasBrokenText(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
    }
}
