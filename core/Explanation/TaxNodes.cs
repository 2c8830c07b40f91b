using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>T by month and row (R2, R11, R15, R16).</summary>
internal sealed class TaxNodes(WindowNodes window)
{
    private const string Yuan = "元";
    private ExplanationNode? _tax;

    /// <summary>T, 万元.</summary>
    public ExplanationNode Tax => _tax ??= Make();

    private ExplanationNode Make()
    {
        var trace = window.Explained.Trace;
        var delivered = window.Window.Months.Where(trace.TaxDelivered.Contains).ToHashSet();
        var months = window.Window.Months.Select(month => MonthOf(month, delivered.Contains(month))).ToList();
        if (delivered.Count == 0)
        {
            return Nodes.Missing(
                "tax", "税收实际贡献", "T", "万元", new ExplainedGap(ResultFlags.TaxMonthMissing, "统计窗口内各月税务文件均未送达", "R11"), months);
        }

        var missing = window.Window.Months.Where(month => !delivered.Contains(month)).ToList();
        var sum = WindowNodes.Computed("tax.yuan", "入库税收 + 免抵调 − 应扣退税", Yuan, Operations.Sum, months, "Σ 各月", "RULES 4");
        return WindowNodes.Computed(
            "tax", "税收实际贡献", "万元", Operations.Quotient, [sum, Nodes.Number("tax.unit", "每万元", 10_000m, "元/万元")], "(入库税收 + 免抵调 − 应扣退税) ÷ 10000", "RULES 4", "T",
            missing.Count == 0 ? null : "税务文件未送达的月份:" + string.Join("、", missing.Select(Labels.Month)) + ";这些月份未计入,结果为暂定", window.Explained.Facts.TaxWan);
    }

    private ExplanationNode MonthOf(Month month, bool delivered)
    {
        var uses = window.Explained.Trace.Tax.Where(use => use.Month == month).ToList();
        return WindowNodes.Computed(
            $"tax.{month}", $"{Labels.Month(month)}税收实际贡献", Yuan, Operations.Sum,
            [.. uses.Where(use => use.Outcome == FactOutcome.Counted).Select((use, i) => Leaf(use, i))], "Σ 各行(退税为负)", "R15",
            note: !delivered ? "当月税务文件未送达" : uses.Count == 0 ? "当月税务文件已送达,其中没有本企业的记录,按0计" : null,
            leftOut: [.. uses.Where(use => use.Outcome != FactOutcome.Counted).Select(FactOf)]);
    }

    private ExplanationNode Leaf(TaxUse use, int place) => FactNodes.Leaf(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tax.{use.Month}.{place + 1}"), WhatOf(use), use.Contribution, Yuan, FactOf(use),
        use.Contribution < 0m ? use.Unclassified ? "退税原因不明,按扣减处理" : "误收多缴或汇算清缴退税,作扣减" : null);

    private static string WhatOf(TaxUse use) => $"{use.Kind ?? "未注明税种"}({Labels.Flow(use.Flow)})";

    private ExplainedFact FactOf(TaxUse use) => window.Facts.Of(
        SourceNames.Tax, use.At, use.Taxpayer, WhatOf(use) + (use.Words.Count == 0 ? "" : ":" + string.Join("、", use.Words)), use.Month.ToString(), use.AmountYuan, Yuan, use.Outcome, use.By);
}
