using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Adjustments of the yearly evaluation (R27), in every form.</summary>
internal static class AdjustmentFiles
{
    private static readonly Cell[] Header = ["统一社会信用代码", "年份", "类型", "类别", "数值", "理由", "认定部门", "日期"];

    public static IEnumerable<CorpusFile> Files => Forms.All.SelectMany(form =>
        Tables(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"2024/调整{form.Extension}" }).Select(file => file.Waiting(form.Waits)));

    private static CorpusFile Drop(Form form, string name, params IEnumerable<Cell[]> rows) => new(name, Adjustments, form.Write(new Book(new Sheet("调整", rows))));

    private static Cell[] Row(string kind, Cell given, Cell points, string reason = "环保处罚", string authority = "生态环境分局", string year = "2023") =>
        [Code, year, kind, given, points, reason, authority, "2023-06-01"];

    private static IEnumerable<CorpusFile> Tables(Form form)
    {
        yield return Drop(form, "wrote the six kinds in every way",
            Header, Row("定档A", "", ""), Row("定档", "D类", "", "一票否决"), Row("直接定为B类", "", "", "园区企业"), Row("提档", "", "", "上市企业"), Row("上调一档", "", "", "亩均领跑者"),
            Row("降档", "", ""), Row("加分", "", 2.5m), Row("扣分", "", 1), Row("豁免", "", "", "公用事业", "发改局"), Row("定档（Ｃ）", "c", "", "安全事故", "应急局", "2023年度"))
            .Accepted(10, ("points", 3.5m), ("year", 20_230m));
        yield return Drop(form, "gave two reasons for one step down each", Header, Row("降档", "", "", "环保处罚"), Row("降档", "", "", "安全事故")).Accepted(2);
        yield return Drop(form, "repeated a row", Header, Row("降档", "", ""), Row("提档", "", ""), Row("降档", "", "")).Accepted(3).With(IssueCodes.RepeatedRow);
        yield return Drop(form, "asked for two steps in one row", Header, Row("降档", "", 2), Row("提档", "", "")).Accepted(2).With(IssueCodes.AdjustmentNumberUnused);
        yield return Drop(form, "left out reasons, authorities, classes and points",
            [Header, .. Enumerable.Range(0, 30).Select(i => Row("加分", "", 1 + i)), Row("降档", "", "", ""), Row("降档", "", "", "环保处罚", ""), Row("定档", "", ""), Row("定档A", "B", ""), Row("加分", "", ""), Row("扣分", "", -2), Row("表扬", "", "")])
            .Accepted(30).Quarantined(7).With(IssueCodes.AdjustmentUnfounded, 2).With(IssueCodes.AdjustmentClass, 2).With(IssueCodes.AdjustmentPoints, 2).With(IssueCodes.AdjustmentKind);
        yield return Drop(form, "wrote a year to come, and dates that do not fit",
            [
                [.. Header, "起始日期", "截止日期"], .. Enumerable.Range(0, 20).Select(i => (Cell[])[.. Row("加分", "", 1 + i), "2023-01-01", "2023-12-31"]),
                [.. Row("降档", "", "", year: "2025"), "", ""], [.. Row("豁免", "", ""), "2024-01-01", ""], [.. Row("豁免", "", "", "关停"), "", "2022-12-31"], [.. Row("豁免", "", "", "搬迁"), "2023-12-31", "2023-01-01"],
            ]).Accepted(20).Quarantined(4).With(IssueCodes.FutureDate).With(IssueCodes.AdjustmentOutsideYear, 2).With(IssueCodes.PeriodReversed);
        yield return Drop(form, "has no column of authorities", ["统一社会信用代码", "年份", "类型", "理由"], [Code, "2023", "提档", "上市企业"]).Refused(IssueCodes.MissingColumn, "认定部门");
    }
}
