using System.Text.Json;
using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>English words of the API and Chinese words of exports for warnings.</summary>
public static class WarningWords
{
    public static IReadOnlyList<string> Kinds { get; } = Words<WarningKind>();

    public static IReadOnlyList<string> Severities { get; } = Words<WarningSeverity>();

    public static IReadOnlyList<string> States { get; } = Words<WarningState>();

    public static IReadOnlyList<string> SubjectTypes { get; } = Words<WarningSubjectType>();

    public static IReadOnlyList<string> IndexGroups { get; } = Words<PowerIndexGroup>();

    /// <summary>e.g. <c>power-drop</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Chinese(WarningKind kind) => kind switch
    {
        WarningKind.PowerDrop => "用电骤降",
        WarningKind.Shutdown => "疑似停产",
        WarningKind.PowerUpTaxFlat => "用电激增税收不增",
        WarningKind.EnergyIntensityUp => "单位能耗上升",
        WarningKind.TaxPerMuDown => "亩均税收下滑",
        WarningKind.Chain => "链上联动预警",
        WarningKind.IdleLand => "疑似闲置土地",
        WarningKind.StandardLand => "标准地履约预警",
        WarningKind.LandExpiry => "工业用地临近到期",
        WarningKind.Overdue => "清单逾期",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Chinese(WarningSeverity severity) => severity switch
    {
        WarningSeverity.Yellow => "黄色预警",
        WarningSeverity.Orange => "橙色预警",
        WarningSeverity.Red => "红色预警",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Chinese(WarningState state) => state switch
    {
        WarningState.Opened => "新增",
        WarningState.Continuing => "持续",
        WarningState.Closed => "解除",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Chinese(WarningSubjectType type) => type switch
    {
        WarningSubjectType.Enterprise => "企业",
        WarningSubjectType.Industry => "行业大类",
        WarningSubjectType.Chain => "产业链",
        WarningSubjectType.Parcel => "宗地",
        WarningSubjectType.Project => "项目",
        WarningSubjectType.Case => "高耗低效企业",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Chinese(PowerIndexGroup group) => group switch
    {
        PowerIndexGroup.County => "全县",
        PowerIndexGroup.Town => "乡镇街道",
        PowerIndexGroup.Industry => "行业大类",
        PowerIndexGroup.Chain => "产业链",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public static string Chinese(NotJudged reason) => reason switch
    {
        NotJudged.PowerMissing => "用电数据不全,本期未判断",
        NotJudged.TaxMissing => "税收数据不全,本期未判断",
        NotJudged.ValueAddedMissing => "增加值数据不全,本期未判断",
        NotJudged.ValueAddedNotPositive => "增加值为零或负数,本期未判断",
        NotJudged.FuelsOnOneSide => "仅一年报有燃料数据,本期未判断",
        NotJudged.NoLand => "无用地面积,不再比较",
        NotJudged.SpringFestival => "1月不单独判断(与2月合并)",
        NotJudged.TooFewFirms => "已判断企业过少,本期未判断",
        NotJudged.FactsUnclear => "土地履约情况不明,本期未判断",
        NotJudged.SubjectMissing => "名录或清单中已没有该对象",
        NotJudged.BaseTooSmall => "上年同期基数过小,不再比较",
        NotJudged.BaseNotPositive => "上年同期不为正数,不再比较",
        NotJudged.Deregistered => "企业已注销",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>Value of a word; the word is one of the lists above.</summary>
    public static TEnum Parse<TEnum>(string word)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().First(value => Of(value) == word);

    private static List<string> Words<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(Of)];
}
