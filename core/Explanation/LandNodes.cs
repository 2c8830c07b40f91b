using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>A: own land, land taken and land let, month by month (R7, R18–R21).</summary>
internal sealed class LandNodes(WindowNodes window)
{
    private const string MuMonths = "亩·月";
    private const string Mu = "亩";
    private const decimal MuPerSquareMetre = 0.0015m;
    private readonly ExplanationNode _squareMetre = Nodes.Number("land.m2", "每平方米折亩", MuPerSquareMetre, "亩/㎡");
    private ExplanationNode? _land;

    /// <summary>A, 亩.</summary>
    public ExplanationNode Land => _land ??= Make();

    private ExplanationNode Make()
    {
        var trace = window.Explained.Trace;
        var kind = window.Explained.Facts.Kind;
        var own = trace.Land.Where(use => use.MuMonths.ContainsKey(kind)).Select((use, i) => Own(use, i, kind)).ToList();
        var taken = Leases(lessee: true);
        var let = Leases(lessee: false);
        var ownSum = WindowNodes.Computed(
            "land.own", "自有用地", MuMonths, Operations.Sum, own, "Σ 面积 × 份额 × 月数", "R18",
            leftOut: [.. trace.LandLeftOut.Select(left => window.Facts.Of(
                SourceNames.Land, left.At, left.Parcel, left.Unit is null ? "宗地" : $"不动产单元{left.Unit}", Span(left.AcquiredOn, left.EndsOn), left.AreaMu, Mu, left.Outcome, left.By))]);
        var takenSum = WindowNodes.Computed("land.leased-in", "承租用地", MuMonths, Operations.Sum, taken, "Σ 面积 × 月数", "R20", leftOut: LeasesLeftOut(lessee: true));
        var letSum = WindowNodes.Computed("land.leased-out", "出租用地", MuMonths, Operations.Sum, let, "Σ 面积 × 月数", "R20", leftOut: LeasesLeftOut(lessee: false));
        var held = WindowNodes.Computed("land.plus", "自有 + 承租", MuMonths, Operations.Sum, [ownSum, takenSum]);
        var area = WindowNodes.Computed("land.area-months", "自有 + 承租 − 出租", MuMonths, Operations.Difference, [held, letSum], rule: "R18");
        return WindowNodes.Computed(
            "land", "用地面积", Mu, Operations.Quotient, [area, window.Length], "(自有 + 承租 − 出租)按月加权 ÷ 月数", "R18", "A",
            "权利按月末是否存续计月", window.Explained.Facts.LandMu);
    }

    private ExplanationNode Own(LandUse use, int place, WindowKind kind)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"land.own.{place + 1}");
        var from = use.From < window.Window.From ? window.Window.From : use.From;
        var months = Nodes.Number(id + ".months", $"存续月数({Labels.Window(new MonthWindow(from, use.To))})", use.To - from + 1, "月", Span(use.AcquiredOn, use.EndsOn ?? use.CancelledOn));
        var area = Area(id + ".area", use.AreaMu, use.InMu, window.Facts.Of(
            SourceNames.Land, use.AreaAt, use.Parcel, use.Unit is null ? "宗地面积" : $"不动产单元{use.Unit}面积", null, use.InMu ? use.AreaMu : use.AreaMu / MuPerSquareMetre, use.InMu ? Mu : "㎡"));
        var label = $"宗地{use.Parcel}" + (use.Unit is null ? "" : "(单元" + use.Unit + ")");
        var value = use.MuMonths[kind];
        if (use.Others is { } others)
        {
            var whole = WindowNodes.Computed(id + ".whole", "整宗面积 × 月数", MuMonths, Operations.Product, [area, months]);
            var rest = others.Select((other, i) => Share(string.Create(CultureInfo.InvariantCulture, $"{id}.other{i + 1}"), "其他共有人份额", whole, other, use.Denominator, null)).ToList();
            return WindowNodes.Computed(id, label, MuMonths, Operations.Difference, [whole, .. rest], "整宗面积 × 月数 − 其他共有人份额", "R19", note: "共有人只列份额,不列名称", value: value);
        }

        if (use.Numerator == use.Denominator)
            return WindowNodes.Computed(id, label, MuMonths, Operations.Product, [area, months], "面积 × 月数", "R18", note: Held(use), value: value);
        var all = WindowNodes.Computed(id + ".whole", "整宗面积 × 月数", MuMonths, Operations.Product, [area, months]);
        return Share(id, label, all, use.Numerator, use.Denominator, value);
    }

    private static string? Held(LandUse use) => use.Holders > 1 ? $"登记权利人{use.Holders.ToString(CultureInfo.InvariantCulture)}方" : null;

    private static ExplanationNode Share(string id, string label, ExplanationNode whole, decimal numerator, decimal denominator, decimal? value)
    {
        var ratio = WindowNodes.Computed(
            id + ".share", "份额", "1", Operations.Quotient, [Nodes.Given(id + ".numerator", "分子", numerator, "1"), Nodes.Given(id + ".denominator", "分母", denominator, "1")],
            rule: "R19", note: "登记份额;合计与100%相差在规则容差内或超过时按比例折算,未登记份额的均分余额");
        var product = WindowNodes.Computed(id + ".product", "面积 × 月数 × 份额", MuMonths, Operations.Product, [whole, ratio]);
        return WindowNodes.Computed(id, label, MuMonths, Operations.Truncate, [product], "面积 × 月数 × 份额(保留16位小数)", "R19", digits: 16, value: value);
    }

    private ExplanationNode Area(string id, decimal mu, bool inMu, ExplainedFact fact)
    {
        if (inMu) return new ExplanationNode { Id = id, Label = "面积", Value = mu, Unit = Mu, Operation = Operations.Fact, Fact = fact };
        var metres = new ExplanationNode { Id = id + ".m2", Label = "面积", Value = mu / MuPerSquareMetre, Unit = "㎡", Operation = Operations.Fact, Fact = fact };
        return WindowNodes.Computed(id, "面积", Mu, Operations.Product, [metres, _squareMetre], "㎡ × 0.0015", "RULES 1", value: mu);
    }

    private List<ExplanationNode> Leases(bool lessee) =>
    [
        .. window.Explained.Trace.Leases.Where(lease => lease.IsLessee == lessee && lease.Outcome == FactOutcome.Counted && lease.Months.Any(window.Window.Contains))
            .Select((lease, i) => LeaseOf(lease, string.Create(CultureInfo.InvariantCulture, $"land.{(lessee ? "leased-in" : "leased-out")}.{i + 1}"))),
    ];

    private ExplanationNode LeaseOf(LeaseUse lease, string id)
    {
        var months = Nodes.Number(id + ".months", "租赁月数", lease.Months.Count(window.Window.Contains), "月", Span(lease.FromDay, lease.ToDay));
        ExplainedFact Fact(string what, decimal mu) => window.Facts.Of(
            SourceNames.Leases, lease.At, lease.Parcel, what, null, lease.InMu ? mu : mu / MuPerSquareMetre, lease.InMu ? Mu : "㎡");
        ExplanationNode area;
        if (lease is { BuildingMu: { } building, PlotRatio: { } ratio })
        {
            var ground = WindowNodes.Computed(
                id + ".ground", "建筑面积 ÷ 容积率", Mu, Operations.Quotient,
                [Area(id + ".building", building, lease.InMu, Fact("建筑面积", building)), Nodes.Given(id + ".ratio", "容积率", ratio, "1", "租赁行或宗地登记的容积率")], rule: "R20");
            area = WindowNodes.Computed(id + ".area", "占地面积", Mu, Operations.Truncate, [ground], "建筑面积 ÷ 容积率(保留16位小数)", "R20", digits: 16, value: lease.AreaMu);
        }
        else area = Area(id + ".area", lease.AreaMu, lease.InMu, Fact("租赁土地面积", lease.AreaMu));

        return WindowNodes.Computed(id, $"宗地{lease.Parcel}租赁", MuMonths, Operations.Product, [area, months], "面积 × 月数", "R20");
    }

    private List<ExplainedFact> LeasesLeftOut(bool lessee) =>
    [
        .. window.Explained.Trace.Leases.Where(lease => lease.IsLessee == lessee && lease.Outcome != FactOutcome.Counted).Select(lease => window.Facts.Of(
            SourceNames.Leases, lease.At, lease.Parcel, "租赁", Span(lease.FromDay, lease.ToDay), lease.AreaMu, Mu, lease.Outcome, lease.By)),
    ];

    private static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"{first:yyyy-MM-dd}起",
        (null, { } last) => $"至{last:yyyy-MM-dd}",
        ({ } first, { } last) => $"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}",
    };
}
