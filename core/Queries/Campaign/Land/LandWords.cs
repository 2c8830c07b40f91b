using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Campaign.Land;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <summary>Words of land in answers, and their Chinese in exports.</summary>
internal static class LandWords
{
    /// <summary>Parcels that could not be judged, among the states.</summary>
    public const string Unclear = "unclear";

    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    public static T? Parse<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word) return value;
        }

        return null;
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Chinese(IdleGround ground) => ground == IdleGround.NotStarted ? "超过约定开工日期满一年未动工" : "中止开发建设满一年";

    public static string Chinese(IdleState state) => state switch
    {
        IdleState.Suspected => "疑似闲置",
        IdleState.Investigating => "调查",
        IdleState.Recognised => "认定闲置",
        IdleState.Planned => "处置方案",
        IdleState.Completed => "处置完毕",
        _ => "不构成闲置",
    };

    public static string Chinese(DisposalMeasure measure) => measure switch
    {
        DisposalMeasure.Extend => "延长动工开发期限",
        DisposalMeasure.ChangeUse => "调整土地用途、规划条件",
        DisposalMeasure.TemporaryUse => "政府安排临时使用",
        DisposalMeasure.NegotiatedRecovery => "协议有偿收回",
        DisposalMeasure.Swap => "置换土地",
        DisposalMeasure.IdleFee => "征缴土地闲置费",
        _ => "无偿收回",
    };

    public static string Step(string verb) => verb switch
    {
        IdleDisposal.Investigate => "调查",
        IdleDisposal.Recognise => "认定",
        IdleDisposal.NotIdle => "不构成闲置",
        IdleDisposal.Plan => "处置方案",
        _ => "处置完毕",
    };

    public static string Chinese(DateCommitmentState state) => state switch
    {
        DateCommitmentState.NotAgreed => "未约定",
        DateCommitmentState.Open => "未到期",
        DateCommitmentState.Kept => "按期",
        DateCommitmentState.Late => "逾期",
        _ => "情况不明",
    };

    public static string Chinese(FigureCommitmentState state) => state switch
    {
        FigureCommitmentState.NotAgreed => "未约定",
        FigureCommitmentState.NotDue => "未到约定投产日期",
        FigureCommitmentState.Kept => "达到",
        FigureCommitmentState.Below => "未达到",
        _ => "情况不明",
    };

    public static string Flag(string flag) => flag switch
    {
        "start-unknown" => "开工情况不明",
        "stop-date-missing" => "中止开发日期未填",
        "land-type-unknown" => "是否国有建设用地不明",
        "multi-parcel" => "权利人有多宗地,按面积分摊",
        "tax-month-missing" => "税收数据缺月",
        "holder-unlinked" => "权利人未关联到企业名录",
        "several-holders" => "同宗地有几个权利人",
        "production-date-missing" => "约定投产日期未填",
        _ => flag,
    };

    public static string? Flags(IReadOnlyList<string> flags) => flags.Count == 0 ? null : string.Join("、", flags.Select(Flag));

    public static string? YesNo(bool? value) => value switch { true => "是", false => "否", null => null };
}
