using System.Globalization;
using System.Text.Json;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>The kinds of value a constant can have, each with its bounds.</summary>
internal readonly partial struct RuleNode
{
    /// <summary>A decimal constant within bounds (inclusive) in one unit.</summary>
    public decimal Decimal(string name, string unit, decimal least, decimal most) =>
        Decimal(name, [new RuleUnit(unit, 1m, least, most)]);

    /// <summary>A decimal constant in one of several units; returned in the unit of factor 1.</summary>
    public decimal Decimal(string name, IReadOnlyList<RuleUnit> units) =>
        Constant(name, [.. units.Select(unit => unit.Name)], out var value, out var given, out var envelope)
            ? envelope.InBounds(value, units.First(unit => unit.Name == given))
            : 0m;

    /// <summary>Reads this object, an item of a list, itself as a decimal constant.</summary>
    /// <param name="list">Path of the list without <c>$.</c>.</param>
    /// <param name="key">What tells it from the other items, e.g. <c>346.2023</c>: its place in the list may change from version to version.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="least">Smallest value.</param>
    /// <param name="most">Largest value.</param>
    /// <param name="extra">Keys beside the envelope's.</param>
    public decimal Item(string list, string key, string unit, decimal least, decimal most, params string[] extra)
    {
        if (!IsObject) return 0m;
        Allow([.. extra, .. EnvelopeKeys]);
        return Envelope($"{list}[{key}]", [unit], out var value, out _) ? InBounds(value, new RuleUnit(unit, 1m, least, most)) : 0m;
    }

    public int Integer(string name, string unit, int least, int most)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return least;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most) return number;
        envelope.Refuse("value", string.Create(CultureInfo.InvariantCulture, $"应为 {least}–{most} 的整数({unit})"));
        return least;
    }

    /// <summary>A yes-or-no constant; its unit is 是否.</summary>
    public bool Flag(string name)
    {
        if (!Constant(name, ["是否"], out var value, out _, out var envelope)) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        envelope.Refuse("value", "应为 true 或 false");
        return false;
    }

    /// <summary>One of several words.</summary>
    public string Choice(string name, string unit, IReadOnlyCollection<string> options)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return "";
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } word && options.Contains(word)) return word;
        envelope.Refuse("value", $"只能是:{string.Join("、", options)}");
        return "";
    }

    /// <summary>Exactly <paramref name="count"/> positive numbers, each greater than the one before.</summary>
    public IReadOnlyList<decimal> Ascending(string name, string unit, int count)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return [];
        var numbers = new List<decimal>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number)) numbers.Add(number);
            }

            var ascending = numbers.Count == count && value.GetArrayLength() == count && numbers[0] > 0m && numbers[^1] <= 1000m;
            for (var i = 1; ascending && i < numbers.Count; i++) ascending = numbers[i] > numbers[i - 1];
            if (ascending) return numbers;
        }

        envelope.Refuse("value", string.Create(CultureInfo.InvariantCulture, $"应为 {count} 个由小到大的正数(不超过1000)"));
        return [];
    }

    /// <summary>Different, non-blank words.</summary>
    public IReadOnlyList<string> Words(string name, string unit, bool mayBeEmpty = false)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return [];
        var words = new List<string>();
        var good = value.ValueKind == JsonValueKind.Array;
        if (good)
        {
            foreach (var item in value.EnumerateArray())
            {
                var word = item.ValueKind == JsonValueKind.String ? item.GetString() : null;
                good &= !string.IsNullOrWhiteSpace(word) && word == word.Trim() && !words.Contains(word);
                words.Add(word ?? "");
            }
        }

        if (good && (mayBeEmpty || words.Count > 0)) return words;
        envelope.Refuse("value", mayBeEmpty ? "应为不重复的非空词语数组" : "应为至少一个、不重复的非空词语数组");
        return [];
    }

    /// <summary>A decimal constant, or JSON null for none.</summary>
    public decimal? DecimalOrNone(string name, string unit, decimal least, decimal most)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return null;
        return value.ValueKind == JsonValueKind.Null ? null : envelope.InBounds(value, new RuleUnit(unit, 1m, least, most));
    }

    /// <summary>Exactly <paramref name="count"/> numbers above 0, in the order of the things they belong to.</summary>
    public IReadOnlyList<decimal> Positives(string name, string unit, int count, decimal most)
    {
        if (!Constant(name, [unit], out var value, out _, out var envelope)) return [];
        var numbers = value.ValueKind != JsonValueKind.Array ? []
            : value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.TryGetDecimal(out var number) ? number : 0m).ToList();
        if (numbers.Count == count && value.GetArrayLength() == count && numbers.TrueForAll(number => number > 0m && number <= most)) return numbers;
        envelope.Refuse("value", string.Create(CultureInfo.InvariantCulture, $"应为 {count} 个大于0、不超过 {CanonicalJson.Number(most)} 的数"));
        return [];
    }

    /// <summary>A constant that is a non-blank text.</summary>
    public string? Sentence(string name, string unit) => Sentence(name, unit, out _, out _);

    /// <summary>A text with a further text beside it in the envelope.</summary>
    /// <param name="name">Member.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="beside">The further text; null when it is missing (noted) or none is asked for.</param>
    /// <param name="documentNo">Key <c>documentNo</c> of the envelope.</param>
    /// <param name="extra">Name of the further text.</param>
    public string? Sentence(string name, string unit, out string? beside, out string? documentNo, string? extra = null)
    {
        beside = null;
        documentNo = null;
        if (!Constant(name, [unit], extra is null ? [] : [extra], out _, out _, out var envelope)) return null;
        if (extra is not null) beside = envelope.Text(extra);
        documentNo = envelope.OptionalText("documentNo");
        return envelope.Text("value");
    }

    /// <summary>Different days of one year, in ascending order; may be none. Tells whether their tag says that an official notice was seen.</summary>
    public IReadOnlySet<DateOnly> Days(string name, int year, out bool official)
    {
        official = false;
        var days = new SortedSet<DateOnly>();
        if (!Constant(name, ["日期"], out var value, out _, out var envelope)) return days;
        official = envelope.OptionalText("tag") is "H" or "seen";
        var good = value.ValueKind == JsonValueKind.Array;
        if (good)
        {
            foreach (var item in value.EnumerateArray())
            {
                good &= item.ValueKind == JsonValueKind.String
                    && DateOnly.TryParseExact(item.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && day.Year == year && (days.Count == 0 || day > days.Max) && days.Add(day);
            }
        }

        if (!good) envelope.Refuse("value", string.Create(CultureInfo.InvariantCulture, $"应为 {year} 年内由早到晚、不重复的日期数组,形如 {year}-01-01;没有时写 []"));
        return days;
    }

    private decimal InBounds(JsonElement value, RuleUnit unit)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            Refuse("value", "应为数字");
            return 0m;
        }

        if (number >= unit.Least && number <= unit.Most) return number * unit.Factor;
        Refuse("value", $"数值 {CanonicalJson.Number(number)} 超出合理范围 {CanonicalJson.Number(unit.Least)}–{CanonicalJson.Number(unit.Most)} {unit.Name}");
        return 0m;
    }
}
