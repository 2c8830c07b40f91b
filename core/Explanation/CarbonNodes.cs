using System.Globalization;
using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Explanation;

/// <summary>The three marks of the carbon-efficiency code (RULES 3, R12, R13; 6.5 for what is shown of others).</summary>
internal sealed class CarbonNodes(WindowNodes window, EnergyNodes energy, PowerNodes power, StatisticsNodes statistics)
{
    private const string TPerWan = "tCO2/万元";

    /// <summary>Below so many firms the parts of a benchmark are not shown to readers (6.5).</summary>
    private const int LeastShown = 5;

    /// <summary>Above this share of one other firm neither.</summary>
    private const decimal LargestShare = 0.8m;

    public ExplanationNode Carbon()
    {
        var code = window.Explained.Carbon;
        var status = Nodes.Given("carbon.status", "赋码状态", null, "1");
        status = new ExplanationNode
        {
            Id = "carbon.status", Label = "赋码状态", Operation = Operations.Given, Text = StatusWord(code.Status), Rule = "R13",
            Note = code.Status == CarbonStatus.Graded ? null : WhyNot(code.Status).Why,
        };
        var ratio = Ratio();
        var bounds = window.Rules.Carbon.GradeBounds;
        var grade = code.Grade is null
            ? Nodes.Missing("carbon.grade", "碳效等级", null, "级", WhyNot(code.Status), ratio)
            : WindowNodes.Computed(
                "carbon.grade", "碳效等级", "级", Operations.Band,
                [ratio, .. bounds.Select((bound, i) => window.Constants.Of("carbon.gradeBounds", i, string.Create(CultureInfo.InvariantCulture, $"{i + 1}级上限"), bound, "1"))],
                "K ≤ 上限的第一档(含上限);按 C·ΣVA 与 上限·VA·ΣC 交叉相乘比较,不用舍入值", "RULES 3", value: code.Grade);
        return Nodes.Group("carbon", "碳效码", [status, grade, Level(), energy.Neutrality, energy.Equivalent, energy.Calorific]);
    }

    private ExplanationNode Level()
    {
        var code = window.Explained.Carbon;
        if (code.Level is not { } level) return Nodes.Missing("carbon.level", "碳排放水平", null, "档", WhyNot(code.Status), Intensity());
        var bounds = window.Rules.Carbon.LevelBounds;
        var made = WindowNodes.Computed(
            "carbon.level", "碳排放水平", "档", Operations.Band,
            [Intensity(), .. bounds.Select((bound, i) => window.Constants.Of("carbon.levelBounds", i, i == 0 ? "低碳上限" : "中碳上限", bound, TPerWan))],
            "L ≤ 0.6 低碳,≤ 2.0 中碳,其余高碳(上限见规则库)", "RULES 3");
        return new ExplanationNode
        {
            Id = made.Id, Label = made.Label, Value = made.Value, Unit = made.Unit, Operation = made.Operation, Children = made.Children, Formula = made.Formula, Rule = made.Rule,
            Text = level switch { CarbonLevel.Low => "低碳", CarbonLevel.Medium => "中碳", _ => "高碳" },
        };
    }

    /// <summary>L.</summary>
    private ExplanationNode Intensity() => _intensity ??= window.Explained.Carbon.Intensity is { } value
        ? WindowNodes.Computed(
            "carbon.intensity", "单位增加值碳排放量", TPerWan, Operations.Quotient, [KnownNet(), statistics.ValueAdded], "C_net ÷ VA", "RULES 3", "L", value: value)
        : Nodes.Missing("carbon.intensity", "单位增加值碳排放量", "L", TPerWan, WhyNot(window.Explained.Carbon.Status), energy.Net, statistics.ValueAdded);

    private ExplanationNode? _intensity;

    private ExplanationNode KnownNet() => WindowNodes.Computed(
        "emissions.net.known", "净排放量(各月齐全)", "tCO2", Operations.Complete, [energy.Net, power.MonthsKnown, window.Length], "各月用电均已知时取值", "R4", "C_net");

    /// <summary>K.</summary>
    private ExplanationNode Ratio()
    {
        var code = window.Explained.Carbon;
        if (code.Benchmark is not { } benchmark || code.Ratio is not { } value)
            return Nodes.Missing("carbon.ratio", "碳效值", "K", "1", WhyNot(code.Status), Intensity());
        var average = Benchmark(benchmark);
        if (code.Emissions.NetT > 0m)
            return WindowNodes.Computed("carbon.ratio", "碳效值", "1", Operations.Quotient, [Intensity(), average], "L ÷ L_ind", "RULES 3", "K", value: value);
        var quotient = WindowNodes.Computed("carbon.ratio.raw", "L ÷ L_ind", "1", Operations.Quotient, [Intensity(), average], "L ÷ L_ind", "RULES 3");
        return WindowNodes.Computed(
            "carbon.ratio", "碳效值", "1", Operations.Max, [quotient, Nodes.Number("carbon.ratio.least", "下限", 0m, "1")], "净排放为负时 K 取 0", "R13", "K", value: value);
    }

    private ExplanationNode Benchmark(CarbonBenchmark benchmark)
    {
        const string id = "carbon.benchmark";
        const string label = "行业基准";
        if (benchmark is not { TotalNetT: { } netT, TotalValueAddedWan: { } valueAdded, Sample: { } sample })
        {
            return new ExplanationNode
            {
                Id = id, Label = label, Symbol = "L_ind", Unit = TPerWan, Value = benchmark.Intensity, Operation = Operations.Constant, Rule = "R12",
                Note = "采用规则库配置的外部行业基准,替代样本平均", Constant = External(benchmark),
            };
        }

        var scope = $"比较范围:{ScopeWord(benchmark.Scope)};样本{sample.ToString(CultureInfo.InvariantCulture)}家,其中仅含用电{(benchmark.ElectricityOnly ?? 0).ToString(CultureInfo.InvariantCulture)}家";
        if (!window.Explained.ForOperator && !MayShow(sample, netT, valueAdded))
        {
            return new ExplanationNode
            {
                Id = id, Label = label, Symbol = "L_ind", Unit = TPerWan, Value = benchmark.Intensity, Operation = Operations.Withheld, Formula = "ΣC_net ÷ ΣVA", Rule = "R6.5",
                Note = $"比较范围:{ScopeWord(benchmark.Scope)};样本构成不予公开(样本不足5家,或其余企业中单家占比超过80%)",
            };
        }

        var made = WindowNodes.Computed(
            id, label, TPerWan, Operations.Quotient,
            [
                new ExplanationNode { Id = id + ".net", Label = "样本净排放量合计", Symbol = "ΣC_net", Unit = "tCO2", Value = netT, Operation = Operations.Aggregate, Rule = "R12" },
                new ExplanationNode { Id = id + ".value-added", Label = "样本工业增加值合计", Symbol = "ΣVA", Unit = "万元", Value = valueAdded, Operation = Operations.Aggregate, Rule = "R12" },
            ],
            "ΣC_net ÷ ΣVA", "R12", "L_ind", scope, benchmark.Intensity);
        return window.Explained.ForOperator ? With(made, window.Explained.Sample) : made;
    }

    private static ExplanationNode With(ExplanationNode node, IReadOnlyList<BenchmarkMember> members) => new()
    {
        Id = node.Id, Label = node.Label, Symbol = node.Symbol, Value = node.Value, Unit = node.Unit, Operation = node.Operation, Formula = node.Formula, Rule = node.Rule,
        Note = node.Note, Children = node.Children, Members = members,
    };

    /// <summary>n ≥ 5 and no other firm above 80 % of what is left of either sum when the enterprise takes its own figures out of it (6.5).</summary>
    private bool MayShow(int sample, decimal netT, decimal valueAdded)
    {
        if (sample < LeastShown) return false;
        var own = window.Explained.Facts.Profile.CreditCode.Value;
        foreach (var member in window.Explained.Sample)
        {
            if (member.CreditCode == own) (netT, valueAdded) = (netT - member.NetT, valueAdded - member.ValueAddedWan);
        }

        return !window.Explained.Sample.Any(member => member.CreditCode != own
            && (Math.Abs(member.NetT) > LargestShare * Math.Abs(netT) || Math.Abs(member.ValueAddedWan) > LargestShare * Math.Abs(valueAdded)));
    }

    private ExplainedConstant External(CarbonBenchmark benchmark)
    {
        var found = window.Rules.Constants.FirstOrDefault(constant =>
            constant.Path.StartsWith("carbon.externalBenchmarks", StringComparison.Ordinal) && constant.Value == Nodes.Text(benchmark.Intensity));
        return new ExplainedConstant(
            found?.Path ?? "carbon.externalBenchmarks", Nodes.Text(benchmark.Intensity), TPerWan, found?.EffectiveFrom, found?.Source, found?.Tag, ConstantNodes.Standing(found?.Tag));
    }

    private ExplainedGap WhyNot(CarbonStatus status) => status switch
    {
        CarbonStatus.NotIndustrial => new("not-industrial", $"行业代码{window.Explained.Facts.Profile.Industry}不在工业行业范围内,不纳入碳效评价", "R13"),
        CarbonStatus.MissingValueAdded => new(ResultFlags.MissingValueAdded, "统计文件中没有本企业统计窗口内的工业增加值,暂不赋码;不作估算", "R13"),
        CarbonStatus.ValueAddedPartial => new(ResultFlags.ValueAddedPartial, statistics.ValueAdded.Missing?.Why ?? "增加值不完整,暂不赋码", "R5"),
        CarbonStatus.InsufficientHistory => new(ResultFlags.InsufficientHistory, power.UnknownText() ?? "部分能源缺少折标或排放系数,能耗和排放不完整,暂不赋码", "R4"),
        CarbonStatus.NonPositiveValueAdded => new(ResultFlags.NonPositiveValueAdded, "增加值为零或负数,不赋码,转人工核查", "R13"),
        CarbonStatus.InsufficientSample => new(ResultFlags.InsufficientSample, "同行业各级样本均不足规定家数,暂不赋码", "R12"),
        _ => new("graded", "结果超出数值范围", "RULES 3"),
    };

    private static string StatusWord(CarbonStatus status) => status switch
    {
        CarbonStatus.Graded => "已赋码",
        CarbonStatus.NotIndustrial => "非工业企业,不纳入",
        CarbonStatus.NonPositiveValueAdded => "不赋码(转人工核查)",
        _ => "暂不赋码",
    };

    private static string ScopeWord(string scope) => scope == BenchmarkLadder.All ? "全部制造业" : $"行业代码{scope}";
}
