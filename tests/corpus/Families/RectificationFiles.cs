using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Steps and compliance checks of 高耗低效 cases (RULES 5), in every form.</summary>
internal static class RectificationFiles
{
    private static readonly Cell[] Header = ["统一社会信用代码", "环节", "日期", "整治方式", "计划完成日期", "预计腾出用能(吨标煤)", "实际腾出用地(亩)", "腾出用地宗地代码", "经办人"];
    private static readonly Cell[] CheckHeader = ["统一社会信用代码", "检查类别", "检查日期", "日期", "检查结论", "发现问题"];

    public static IEnumerable<CorpusFile> Files => Forms.All.SelectMany(form =>
        Tables(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"2023/整治{form.Extension}" }).Select(file => file.Waiting(form.Waits)));

    private static CorpusFile Drop(Form form, string name, params IEnumerable<Cell[]> rows) => new(name, Rectification, form.Write(new Book(new Sheet("整治", rows))));

    private static Cell[] Row(string step, int day, string measures = "", string planned = "", Cell? tce = null, Cell? mu = null, string parcels = "", string person = "") =>
        [Code, step, $"2023-05-{day:00}", measures, planned, tce ?? "", mu ?? "", parcels, person];

    private static IEnumerable<CorpusFile> Tables(Form form)
    {
        yield return Drop(form, "wrote every step in its own words",
            Header, Row("候选", 1), Row("动态排摸", 2), Row("认定为高耗低效", 3), Row("分类建档", 4), Row("列入", 5, "改造提升", "2024-12-31", 120.5m), Row("制定方案（一企一策）", 6, "用能优化、能效诊断"),
            Row("整治", 7), Row("验收", 8), Row("销号", 9, mu: 12m, parcels: $"{Parcel}、330723001001GB00013"), Row("反弹", 10), Row("不属实", 11), Row("豁免", 12), Row("暂缓", 13), Row("恢复", 14), Row("8.关停", 15))
            .Accepted(14, ("expected_tce", 120.5m), ("reported_area", 12m)).Quarantined(1).With(IssueCodes.StepUnknown);
        yield return Drop(form, "wrote words that mean nothing, and left out what is needed",
            [Header, .. Enumerable.Range(1, 28).Select(day => Row("整治中", day)), Row("跟进", 1), Row("列入清单", 2, "其他"), Row("", 3, "改造提升"), Row("销号", 4, parcels: "33072300100GB1")])
            .Accepted(28).Quarantined(4).With(IssueCodes.StepUnknown).With(IssueCodes.MeasureUnknown).With(IssueCodes.StepMissing).With(IssueCodes.BadParcel);
        yield return Drop(form, "planned the end before the beginning and freed land without a parcel",
            Header, Row("列入清单", 5, "整体腾退", "2021-12-31"), Row("销号", 20, mu: 8m)).Accepted(2).With(IssueCodes.PlannedBeforeStep).With(IssueCodes.FreedLandWithoutParcel);
        yield return Drop(form, "told checks of the four kinds, and what is none",
            [
                CheckHeader, .. new[] { "安全", "环保检查", "质量", "节能" }.SelectMany(kind => Enumerable.Range(1, 6).Select(day => (Cell[])[Code, kind, "", $"2023-05-{day:00}", day == 1 ? "责令限期整改" : "合规", ""])),
                [Code, "税务", "", "2023-05-09", "合格", ""], [Code, "安全", "", "2023-05-09", "待定", ""], [Code, "安全", "", "2023-05-10", "", "消防通道堵塞"],
            ]).Accepted(24).Quarantined(3).With(IssueCodes.CheckKindUnknown).With(IssueCodes.CheckVerdictUnknown).With(IssueCodes.CheckIncomplete);
        yield return Drop(form, "repeated a step and gave the phone of who acted", Header, Row("列入清单", 5, person: $"张三 {Phone}"), Row("列入清单", 5, person: "李四")).Accepted(2).With(IssueCodes.RepeatedRow);
        yield return Drop(form, "gave the freed land without a unit: square metres",
            ["统一社会信用代码", "环节", "日期", "实际腾出用地", "腾出用地宗地代码"], [Code, "销号", "2023-05-09", 13333.34m, Parcel], [Code, "验收", "2023-05-08", 12m, Parcel])
            .Accepted(2, ("reported_area", 13345.34m)).With(IssueCodes.FreedLandTiny);
        yield return Drop(form, "has no date", ["统一社会信用代码", "环节"], [Code, "列入清单"]).Refused(IssueCodes.MissingColumn, "日期");
    }
}
