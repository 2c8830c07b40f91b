using System.Globalization;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Reports;

/// <summary>Numbers and words of a bulletin. Rounding is the last thing that happens to a number.</summary>
internal static class ReportText
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "—";

    public const string Withheld = "不显示";

    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals), CultureInfo.InvariantCulture)
            .Replace("-", "−", StringComparison.Ordinal);

    public static string Number(decimal? value, int decimals) => value is { } known ? Number(known, decimals) : "暂缺";

    /// <summary>With its unit; 暂缺 has none.</summary>
    public static string Amount(decimal? value, int decimals, string unit) => value is { } known ? $"{Number(known, decimals)} {unit}" : "暂缺";

    public static string Percent(decimal? share) => share is { } known ? Number(known * 100m, 1) + "%" : "暂缺";

    /// <summary>增长3.2%, 下降1.0%, 持平; 同比暂缺 where one side is missing.</summary>
    public static string Growth(decimal? growth) => growth switch
    {
        null => "同比暂缺",
        _ when Math.Round(growth.Value * 100m, 1, MidpointRounding.AwayFromZero) == 0m => "同比持平",
        > 0m => "同比增长" + Percent(growth),
        _ => "同比下降" + Percent(-growth),
    };

    public static string Say(Month month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Number}月");

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Long(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string Span(ReportKind kind, Month period) => kind switch
    {
        ReportKind.Monthly => Say(period),
        ReportKind.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{period.Year}年第{"一二三四"[(period.Number / 3) - 1]}季度"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{period.Year}年度"),
    };

    public static string Chinese(this WindowKind window) => window switch { WindowKind.Month => "当月", WindowKind.YearToDate => "本年累计", _ => "近12个月" };

    public static string Chinese(this WarningKind kind) => kind switch
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
        _ => kind.ToString(),
    };

    public static string Chinese(this WarningSeverity severity) => severity switch { WarningSeverity.Red => "红色", WarningSeverity.Orange => "橙色", _ => "黄色" };

    public static string Chinese(this TargetLight light) => light switch
    {
        TargetLight.Green => "达到进度",
        TargetLight.Yellow => "进度滞后",
        TargetLight.Red => "严重滞后",
        _ => "暂无数据",
    };

    public static string Chinese(this ProjectStage stage) => stage switch
    {
        ProjectStage.Landing => "招引落地",
        ProjectStage.Construction => "建设实施",
        ProjectStage.Completion => "竣工验收",
        ProjectStage.Production => "投产达产",
        _ => "履约监管",
    };

    /// <summary><c>draft</c> 初评, <c>notice</c> 公示, <c>final</c> 公布: different words for different things.</summary>
    public static string Stage(string stage) => stage switch { "final" => "已公布", "notice" => "公示中", _ => "初评,未定稿" };

    /// <summary><c>tax 2023-05</c> → 税务2023年5月; <c>month 2023-05</c> → 2023年5月尚未发布.</summary>
    public static string Missing(string missing)
    {
        var parts = missing.Split(' ', 2);
        if (parts.Length < 2 || !Month.TryParse(parts[1], out var month)) return missing;
        return parts[0] == "month" ? Say(month) + "尚未发布" : Explanation.Labels.Source(parts[0]) + Say(month);
    }
}
