using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>Stages of projects (notice 三.9–13), in every form; and what land files say of a start that has not been made (E15).</summary>
internal static class ProjectFiles
{
    private static readonly Cell[] Header = ["项目编号", "项目名称", "环节", "日期", "计划日期", "总投资(万元)", "已投资(万元)", "外资额(万美元)", "县长项目工程", "是否外资", "责任单位"];

    public static IEnumerable<CorpusFile> Files => Forms.All.SelectMany(form =>
        Tables(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"2023/项目{form.Extension}" }).Select(file => file.Waiting(form.Waits)));

    private static CorpusFile Drop(Form form, string name, params IEnumerable<Cell[]> rows) => new(name, Projects, form.Write(new Book(new Sheet("项目", rows))));

    private static Cell[] Row(int number, string stage, string done = "2023-05-10", string planned = "", Cell? total = null, Cell? invested = null, Cell? usd = null, string programme = "", string foreign = "") =>
        [$"2303-330723-04-01-{number:000000}", $"演示项目{number}", stage, done, planned, total ?? "", invested ?? "", usd ?? "", programme, foreign, "县经济商务局"];

    private static IEnumerable<CorpusFile> Tables(Form form)
    {
        yield return Drop(form, "wrote stages in their own words",
            Header, Row(1, "招引落地", total: 120_000m, usd: 500m, programme: "是", foreign: "外资"), Row(1, "开工", planned: "2023-04-30", invested: 2_000.5m), Row(1, "竣工验收阶段", "", "2024-12-31"),
            Row(1, "已投产", "", "2025-06"), Row(2, "签约", programme: "2023年"), Row(2, "5.履约监管", "2023-06"))
            .Accepted(6, ("total_wan", 120_000m), ("invested_wan", 2_000.5m), ("foreign_usd_wan", 500m), ("county_head_year", 2_023m));
        yield return Drop(form, "wrote stages and marks that mean nothing, and left out the dates",
            [Header, .. Enumerable.Range(1, 20).Select(i => Row(i, "开工")), Row(31, "洽谈"), Row(32, "开工", ""), Row(33, "签约", programme: "申报中"), Row(34, "签约", foreign: "待定")])
            .Accepted(22).Quarantined(2).With(IssueCodes.ProjectStageUnknown).With(IssueCodes.ProjectUndated).With(IssueCodes.ProjectMarkUnclear, 2);
        yield return Drop(form, "told a stage of a month to come", [Header, .. Enumerable.Range(1, 10).Select(i => Row(i, "开工")), Row(11, "竣工", "2024-03-01")])
            .Accepted(10).Quarantined(1).With(IssueCodes.FutureDate);
        yield return Drop(form, "invested more than the total and told a total in dollars", Header, Row(1, "开工", total: 100m, invested: 100.5m), Row(2, "签约", total: "2000万美元"))
            .Accepted(2, ("total_wan", 100m), ("total_usd_wan", 2_000m)).With(IssueCodes.ProjectInvestedOverTotal).With(IssueCodes.ProjectTotalInDollars);
        yield return Drop(form, "gave foreign money in yuan", ["项目编号", "项目名称", "环节", "日期", "外资额(万元)", "总投资(万美元)"], ["A-1", "演示项目", "签约", "2023-05-10", 3_000, 1_500])
            .Accepted(1, ("total_usd_wan", 1_500m)).With(IssueCodes.ColumnUnit).With(IssueCodes.ProjectTotalInDollars);
        yield return Drop(form, "repeated a stage of a project", Header, Row(1, "开工"), Row(1, "动工", "2023-05-11")).Accepted(2).With(IssueCodes.RepeatedRow);
        yield return Drop(form, "gave one column a stage",
            ["项目代码", "项目名称", "总投资(万元)", "签约日期", "计划开工日期", "实际开工日期", "计划竣工时间", "竣工验收日期", "投产日期"],
            ["A-1", "演示项目甲", 5_000, "2022-03-01", "2022-09-30", "2022-10-15", "2023-12-31", "", ""], ["A-2", "演示项目乙", 800, "2023-01-20", "2023-06-30", "", "", "", ""],
            ["A-3", "演示项目丙", 300, "", "", "", "", "", ""])
            .Accepted(3, ("total_wan", 16_600m));
        yield return Drop(form, "gave one column a stage twice", ["项目代码", "项目名称", "签约日期", "签约时间", "开工日期"], ["A-1", "演示项目甲", "2022-03-01", "2022-03-02", "2022-10-15"])
            .Refused(IssueCodes.WideColumnRepeated);
        yield return Drop(form, "has no column of dates", ["项目编号", "项目名称", "环节"], ["A-1", "演示项目", "签约"]).Refused(IssueCodes.MissingColumn, "日期");
        yield return new CorpusFile("said in words that nothing has been begun", Land, form.Write(new Book(new Sheet("用地",
            new Cell[][] { [.. LandHeader, "约定开工日期", "实际开工日期"], [.. LandRow(1), "2021-05-01", "未开工"], [.. LandRow(2), "2021-05-01", "尚未动工"], [.. LandRow(3), "2021-05-01", "2021-04-01"], [.. LandRow(4), "2021-05-01", ""] }))))
            .Accepted(4);
    }
}
