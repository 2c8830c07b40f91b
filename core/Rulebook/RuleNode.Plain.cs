using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Plain members without an envelope, as plan documents have them.</summary>
internal readonly partial struct RuleNode
{
    /// <summary>Whether a member is there and JSON null.</summary>
    public bool IsNull(string name) => IsObject && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>A required number within bounds.</summary>
    public decimal Number(string name, decimal least, decimal most)
    {
        if (!IsObject) return least;
        if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= least && number <= most)
            return number;
        Refuse(name, $"“{name}”应为 {CanonicalJson.Number(least)}–{CanonicalJson.Number(most)} 的数字");
        return least;
    }

    /// <summary>A required yes or no.</summary>
    public bool Yes(string name)
    {
        if (!IsObject) return false;
        if (element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Refuse(name, $"“{name}”应为 true 或 false");
        return false;
    }

    /// <summary>A required day, 2022-03-24.</summary>
    public DateOnly? Day(string name) => Date(name, required: true);

    /// <summary>A required month, 2021-01.</summary>
    public Month? MonthOf(string name)
    {
        if (Text(name) is not { } text) return null;
        if (Month.TryParse(text, out var month)) return month;
        Refuse(name, $"月份“{text}”应写作 2021-01 的形式");
        return null;
    }

    /// <summary>A required array of non-blank texts without repeats.</summary>
    public IReadOnlyList<string> Texts(string name, bool mayBeEmpty)
    {
        if (!IsObject) return [];
        var texts = new List<string>();
        var good = element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;
        if (good)
        {
            foreach (var item in value.EnumerateArray())
            {
                var text = item.ValueKind == JsonValueKind.String ? item.GetString() : null;
                good &= !string.IsNullOrWhiteSpace(text) && !texts.Contains(text, StringComparer.Ordinal);
                texts.Add(text ?? "");
            }
        }

        if (good && (mayBeEmpty || texts.Count > 0)) return texts;
        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"“{name}”应为不重复的非空文字数组{(mayBeEmpty ? ",没有时写 []" : "")}"));
        return [];
    }
}
