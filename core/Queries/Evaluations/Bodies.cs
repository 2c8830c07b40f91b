using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Reads the bodies of legal acts, strictly.</summary>
internal static class Bodies
{
    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static T Read<T>(ApiCall call, JsonTypeInfo<T> type, string example)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(call.Body.Span, type) is { } read) return read;
        }
        catch (JsonException)
        {
        }

        throw new ApiProblemException(ProblemCodes.BadBody, $"请求内容不是 {example} 形式的 JSON");
    }

    /// <summary>A text that must be there, trimmed; telephone numbers and personal IDs are not kept (RULINGS 6.9).</summary>
    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static string Text(string name, string? text, int longest) =>
        Optional(name, text, longest) ?? throw Bad(name, $"须写明,1–{longest} 个字");

    /// <summary>Null when there is none; free of telephone numbers and personal IDs.</summary>
    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static string? Optional(string name, string? text, int longest) =>
        Number(name, text, longest) is { } given ? PersonalText.Redact(given).ToString() : null;

    /// <summary>Likewise for document numbers (文号), which are kept as they are: fifteen digits in a row are no person there.</summary>
    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static string? Number(string name, string? text, int longest)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > longest) throw Bad(name, $"不超过 {longest} 个字");
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) throw Bad(name, "不含控制字符");
        return text;
    }

    public static ApiProblemException Bad(string name, string allowed) =>
        new(ProblemCodes.BadBody, $"{name}:{allowed}") { Parameter = name, Allowed = allowed };
}
