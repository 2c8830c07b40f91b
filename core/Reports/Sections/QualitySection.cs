using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>数据覆盖和质量: what is linked, what is missing, what was found; and the versions used.</summary>
internal static class QualitySection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var sentences = new List<string>
        {
            facts.Campaign.Missing.Count == 0
                ? "本期应到的数据均已收到。"
                : $"尚缺:{string.Join("、", facts.Campaign.Missing.Take(20).Select(Missing))}{(facts.Campaign.Missing.Count > 20 ? $"等 {facts.Campaign.Missing.Count} 项" : "")}。缺少的数据不作推算。",
        };
        var tables = new List<ReportTable>();
        if (facts.Coverage is { Count: > 0 } coverage)
        {
            tables.Add(new ReportTable(
                "数据覆盖率(已关联到企业的份额)", $"coverage?period={facts.Period}", [new("口径"), new("电量", "%", 1, true), new("税收", "%", 1, true), new("用地面积", "%", 1, true)],
                [.. WindowKinds.All.Where(coverage.ContainsKey).Select(kind => (IReadOnlyList<ReportCell>)[kind.Chinese(), coverage[kind].KwhShare, coverage[kind].TaxShare, coverage[kind].AreaShare])]));
        }

        if (facts.County(WindowKind.Rolling12) is { Suppressed: false } county)
        {
            tables.Add(new ReportTable(
                "数据齐全的企业(近12个月)", facts.Route("aggregates/county?window=rolling12"), [new("项目"), new("企业数", "家"), new("企业总数", "家")],
                [
                    ["各月用电均已知", county.Coverage.Power, county.Enterprises.All], ["各月增加值均已知", county.Coverage.ValueAdded, county.Enterprises.All],
                    ["有税收数据", county.Coverage.Tax, county.Enterprises.All], ["有工业用地", county.Coverage.Land, county.Enterprises.All],
                ]));
        }

        if (facts.Findings is null) sentences.Add("该月计算批次已不再保留,数据覆盖率和核对问题未能列出。");
        else if (facts.Findings.Count == 0) sentences.Add("重算核对没有发现问题。");
        else
        {
            sentences.Add($"重算核对发现问题 {facts.Findings.Count} 类、{facts.Findings.Sum(total => total.Count)} 条。");
            tables.Add(new ReportTable(
                "核对发现的问题", $"findings?period={facts.Period}", [new("代码"), new("问题"), new("级别"), new("条数", "条")],
                [.. facts.Findings.OrderBy(total => total.Code, StringComparer.Ordinal).Select(total => (IReadOnlyList<ReportCell>)[total.Code, FindingNames.Of(total.Code), Severity(total.Code), (decimal)total.Count])]));
        }

        return new ReportSection("quality", "数据质量", sentences, tables, []);
    }

    private static string Severity(string code) => IssueCatalogue.Of(code).Severity switch { IssueSeverity.Error => "错误", IssueSeverity.Warning => "提示", _ => "告知" };
}
