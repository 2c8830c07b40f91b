using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>What a cell of 环节 says: 招引落地, 已开工, 竣工验收阶段 …; anything else is not guessed.</summary>
internal static class ProjectWords
{
    private static readonly string[][] Words =
    [
        ["招引落地", "招引", "落地", "签约", "签约落地", "项目签约", "招商落地", "合同签订"],
        ["建设实施", "建设", "实施", "开工", "动工", "在建", "开工建设", "动工建设", "建设中", "施工"],
        ["竣工验收", "竣工", "验收", "完工", "建成"],
        ["投产达产", "投产", "达产", "投入生产", "投产运营"],
        ["履约监管", "履约", "监管", "履约评价", "履约核验", "达产复核"],
    ];

    private static readonly Dictionary<string, string> Stages =
        Words.SelectMany((words, stage) => words.Select(word => (word, stage))).ToDictionary(pair => pair.word, pair => ProjectRecords.Stages[pair.stage], StringComparer.Ordinal);

    /// <summary>One of <see cref="ProjectRecords.Stages"/>; null when it is none.</summary>
    public static string? ReadStage(ReadOnlySpan<char> text)
    {
        var word = string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c))).TrimStart([.. "0123456789.、-①②③④⑤"]);
        if (word.StartsWith('已')) word = word[1..];
        foreach (var end in (ReadOnlySpan<string>)["阶段", "环节"])
        {
            if (word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal)) word = word[..^end.Length];
        }

        return Stages.GetValueOrDefault(word);
    }

    /// <summary>县长项目工程: 是, 否, or the year of the programme (2022, 2022年, 2022年度).</summary>
    public static (bool Is, int? Year)? ReadProgramme(ReadOnlySpan<char> text)
    {
        if (Intake.YesNoCell.Read(text) is { } said) return (said, null);
        if (text.EndsWith("度")) text = text[..^1];
        if (text.EndsWith("年")) text = text[..^1];
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            ? (true, year) : null;
    }

    /// <summary>是否外资, 内资/外资.</summary>
    public static bool? ReadForeign(ReadOnlySpan<char> text) => text switch
    {
        "外资" or "外商投资" or "中外合资" or "合资" or "港澳台资" => true,
        "内资" => false,
        _ => Intake.YesNoCell.Read(text),
    };
}
