using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Values of targets that departments report, in every form.</summary>
internal static class ProgressFiles
{
    private static readonly Cell[] Header = ["指标编号", "指标名称", "期间", "数值", "本期数", "单位", "责任单位", "说明"];

    public static IEnumerable<CorpusFile> Files => Forms.All.SelectMany(form =>
        Tables(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"2024/进度{form.Extension}" }).Select(file => file.Waiting(form.Waits)));

    private static CorpusFile Drop(Form form, string name, params IEnumerable<Cell[]> rows) => new(name, Progress, form.Write(new Book(new Sheet("进度", rows))));

    private static Cell[] Row(string target, string period, Cell value, Cell increment, string unit = "", string name = "") =>
        [target, name, period, value, increment, unit, "县科技局", ""];

    private static IEnumerable<CorpusFile> Tables(Form form)
    {
        yield return Drop(form, "wrote the period in every way",
            Header, Row("n2-05", "2023-06", 1, ""), Row("n2-05", "2023年二季度", "", 2), Row("n2-05", "2023Q3", "", 3), Row("n2-05", "2023年上半年", "", 4), Row("n2-06", "2023年1-6月", 5, ""),
            Row("n2-05", "2023年", 6, ""), Row("n2-05", "2022年度", 7, ""), Row("n2-05", "截至2023年5月底", 8, ""), Row("n2-05", "2023年前三季度", "", 9))
            .Accepted(9, ("value", 27m), ("increment", 18m));
        yield return Drop(form, "gave increments of one period twice, and a state twice",
            Header, Row("n2-05", "2023-06", "", 2), Row("n2-05", "2023-06", "", 3), Row("n2-06", "2023-06", 4, ""), Row("N2-06", "2023-06", 5, ""))
            .Accepted(4, ("increment", 5m), ("value", 9m)).With(IssueCodes.RepeatedRow);
        yield return Drop(form, "wrote units in cells and beside them",
            Header, Row("n2-02", "2023-06", "57亿元", ""), Row("n2-04", "2023-06", "2.1%", ""), Row("n2-02", "2023-07", 570000, "", "万元"), Row("", "2023-06", 1, "", "", "限上制造业投资"))
            .Accepted(4);
        yield return Drop(form, "left things out and wrote what is none",
            [
                Header, .. Enumerable.Range(0, 30).Select(i => Row("n2-05", $"{2021 + (i / 12)}-{(i % 12) + 1:00}", i, "")), Row("", "2023-08", 1, ""), Row("n2-05", "今年以来", 1, ""),
                Row("n2-05", "2023-09", "", ""), Row("n2-05", "2023-10", "约300", ""), Row("n2-02", "2023-11", "57亿元", "", "万元"), Row("n2-05", "2025年", 1, ""),
            ]).Accepted(30).Quarantined(6).With(IssueCodes.ProgressNoTarget).With(IssueCodes.ProgressPeriod).With(IssueCodes.ProgressNoValue).With(IssueCodes.NotANumber)
            .With(IssueCodes.ProgressUnits).With(IssueCodes.FutureDate);
        yield return Drop(form, "gave both in one row", Header, Row("n2-05", "2023-06", 5, 1)).Accepted(1).With(IssueCodes.ProgressBothGiven);
        yield return Drop(form, "has no column of values", ["指标编号", "期间", "说明"], ["n2-05", "2023-06", "按期"]).Refused(IssueCodes.MissingColumn, "数值");
    }
}
