using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>What a cell of 类型 says: 定档A, 直接定为A类, 提档, 加分 …; anything else is not guessed.</summary>
internal static class AdjustmentWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["定档"] = AdjustmentRecords.SetClass, ["提档"] = AdjustmentRecords.StepUp, ["升档"] = AdjustmentRecords.StepUp, ["提升一档"] = AdjustmentRecords.StepUp,
        ["上调一档"] = AdjustmentRecords.StepUp, ["降档"] = AdjustmentRecords.StepDown, ["下降一档"] = AdjustmentRecords.StepDown,
        ["下调一档"] = AdjustmentRecords.StepDown, ["加分"] = AdjustmentRecords.Bonus, ["奖励加分"] = AdjustmentRecords.Bonus,
        ["扣分"] = AdjustmentRecords.Deduction, ["减分"] = AdjustmentRecords.Deduction, ["豁免"] = AdjustmentRecords.Exemption,
        ["豁免评价"] = AdjustmentRecords.Exemption,
    };

    private static readonly string[] SetBefore = ["定档", "定", "评定", "评", "列"];

    /// <summary>Kind and, where the word itself names one, class; null when it is none of the six.</summary>
    public static (string Kind, char? Class)? Read(ReadOnlySpan<char> text)
    {
        var word = string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or ':' or '-' or '为' or '类'))).ToUpperInvariant();
        if (word.StartsWith("直接", StringComparison.Ordinal)) word = word[2..];
        if (Words.TryGetValue(word, out var kind)) return (kind, null);
        return word.Length > 1 && word[^1] is >= 'A' and <= 'D' && SetBefore.Contains(word[..^1], StringComparer.Ordinal) ? (AdjustmentRecords.SetClass, word[^1]) : null;
    }

    /// <summary>A, A类, a档 …; null when it is no class.</summary>
    public static char? ReadClass(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd("类档级");
        return text.Length == 1 && char.ToUpperInvariant(text[0]) is >= 'A' and <= 'D' and var letter ? letter : null;
    }
}
