using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>What the person who decides must know before publishing; texts are official Chinese.</summary>
internal sealed class Notices
{
    /// <summary>So many credit codes at most stand in one notice; the enterprises carry the flag.</summary>
    private const int Listed = 20;

    private readonly List<EvaluationNotice> _notices = [];

    public IReadOnlyList<EvaluationNotice> ToList() => [.. _notices];

    public void AddRefused(ScaleGroup group, GroupScale scale, int complete)
    {
        foreach (var item in scale.Refused)
        {
            Add(NoticeCodes.BaselineRefused, complete == 0
                ? $"{RankingGroups.NameOf(group)}企业中没有指标齐全的企业,{EvaluationItems.NameOf(item)}({item})无法计算基准值,该组不排名"
                : $"{RankingGroups.NameOf(group)}{EvaluationItems.NameOf(item)}({item})的基准值不大于0,该组不排名", [], blocks: true);
        }
    }

    public void AddGroup(ScaleGroup group, string name, IReadOnlyList<Candidate> firms, ClassQuota quota, EvaluationRules rules)
    {
        var scale = RankingGroups.NameOf(group);
        var title = name == scale ? $"{scale}组" : $"{scale}·{name}组";
        var n = firms.Count;
        if (n < rules.MinGroupForA) Add(NoticeCodes.AllB, Text($"{title}参评企业{n}家,不足{rules.MinGroupForA}家,全部列为B类"), []);
        else if (n == 1 && quota.A == 1) Add(NoticeCodes.SingleFirmA, $"{title}仅有1家参评企业,按比例列为A类,请核实", firms);
        if (n >= rules.MinGroupForA && quota.D == 0 && rules.PercentD > 0)
            Add(NoticeCodes.NoD, Text($"{title}参评企业{n}家,不足{(99 + rules.PercentD) / rules.PercentD}家,不设D类名额"), []);
    }

    public void AddTies(ScaleGroup group, string name, IReadOnlyList<Candidate> tied)
    {
        if (tied.Count == 0) return;
        var scale = RankingGroups.NameOf(group);
        var title = name == scale ? $"{scale}组" : $"{scale}·{name}组";
        Add(NoticeCodes.TieAtBoundary, Text($"{title}有{tied.Count}家企业得分和亩均税收相同而分列两类,仅按统一社会信用代码排序,请以调整事项明确类别"), tied);
    }

    public void AddFlagged(IReadOnlyList<Candidate> all)
    {
        AddFlag(all, EvaluationFlags.AdjustmentConflict, NoticeCodes.AdjustmentConflict, n => $"{n}家企业的调整事项相互矛盾(多个定档不一致,或豁免的同时另有定档、提档、降档),请核实");
        AddFlag(all, EvaluationFlags.AdjustmentUnused, NoticeCodes.AdjustmentUnused, n => $"{n}家企业有调整事项但不参加评价或指标不全,调整未起作用");
        AddFlag(all, EvaluationFlags.ExemptionCandidate, NoticeCodes.ExemptionCandidate, n => $"{n}家企业符合豁免条件(豁免候选),须经申请并以调整事项认定");
        var without = all.Where(firm => firm.IsRanked && firm.Flags.Has(EvaluationFlags.ConsentMissing)).ToList();
        var notStated = all.Count(firm => firm.IsRanked && firm.Facts is { Group: ScaleGroup.AboveScale, WithoutConsent.Count: 0, ProvenanceNotStated.Count: > 0 });
        if (without.Count > 0 || notStated > 0)
        {
            Add(NoticeCodes.ConsentMissing, Text(
                $"{without.Count}家参评企业的增加值、研发经费或平均人数来自统计调查且无企业授权,另有{notStated}家未注明数据来源,评价结果用于个别企业前须取得授权"), without);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void AddFlag(IReadOnlyList<Candidate> all, string flag, string code, Func<string, string> text)
    {
        var firms = all.Where(firm => firm.Flags.Has(flag)).ToList();
        if (firms.Count > 0) Add(code, text(firms.Count.ToString(CultureInfo.InvariantCulture)), firms);
    }

    private void Add(string code, string text, IReadOnlyList<Candidate> firms, bool blocks = false) =>
        _notices.Add(new EvaluationNotice(code, text, [.. firms.Take(Listed).Select(firm => firm.Code)], blocks));
}
