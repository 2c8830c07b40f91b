using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>
/// Yearly indicators of 规上工业 and 规上制造业. In December they are of the calendar year; in other months of the 12 months that end with it, labelled
/// <c>rolling12</c>, with the last whole year beside: a year to date is never compared with a yearly value.
/// </summary>
internal static class IndicatorComputations
{
    private const string Window = "年度内(年中为近12个月);缺一方数据的企业不计入,另列";

    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        Ratio("tax-per-mu", "万元/亩", 1m, sums => sums.TaxPerMu, ("税收合计", "万元"), ("用地合计", "亩"), "规上工业(06—46)有用地的企业税收合计÷用地合计," + Window),
        Ratio("value-added-per-mu", "万元/亩", 1m, sums => sums.ValueAddedPerMu, ("增加值合计", "万元"), ("用地合计", "亩"), "规上工业(06—46)有用地的企业增加值合计÷用地合计," + Window),
        Ratio("labour-productivity", "万元/人", 1m, sums => sums.LabourProductivity, ("增加值合计", "万元"), ("平均人数合计", "人"), "规上制造业(13—43)增加值合计÷平均人数合计," + Window),
        Ratio("rd-share", "%", 100m, sums => sums.RdShare, ("研发经费合计", "万元"), ("营业收入合计", "万元"), "规上制造业(13—43)研发经费合计÷营业收入合计×100,未报研发经费的按0;" + Window),
        new()
        {
            Name = "output", Kinds = [TargetKind.Level], Unit = "万元", Method = "规上工业(06—46)总产值合计(现价)," + Window, HasTrend = false, Compute = Output,
        },
        new()
        {
            Name = "above-scale-enterprises", Kinds = [TargetKind.Level], Unit = "家", Method = "月末企业名录中的规上工业(06—46)企业数,不含注销、吊销", Compute = AboveScale,
        },
    ];

    /// <summary>Whether a computation reads the sums of published runs.</summary>
    public static bool NeedsSums(string computation) => All.Any(own => own.Name == computation && own.Name != "output");

    private static TargetComputation Ratio(
        string name, string unit, decimal scale, Func<ScopeSums, ScopeRatio> of, (string Name, string Unit) above, (string Name, string Unit) below, string method) => new()
        {
            Name = name, Kinds = [TargetKind.RatioLevel], Unit = unit, Method = method,
            Compute = (inputs, moment) =>
            {
                if (!inputs.Sums.TryGetValue(moment.At, out var sums) || of(sums) is not { Denominator: > 0m } ratio) return null;
                var figures = new List<FigureInput> { new(above.Name, ratio.Numerator, above.Unit), new(below.Name, ratio.Denominator, below.Unit) };
                var lastYear = new Month(moment.At.Year - 1, 12);
                var few = ratio.TellsOfSingles(inputs.Facts.Rules.Procedure);
                if (moment.At.Number != 12 && inputs.Sums.TryGetValue(lastYear, out var before) && of(before) is { Denominator: > 0m } year)
                {
                    few |= year.TellsOfSingles(inputs.Facts.Rules.Procedure);
                    figures.Add(new FigureInput($"{lastYear.Year}年全年", scale * year.Numerator / year.Denominator, unit));
                }

                return new TargetFigure
                {
                    Value = scale * ratio.Numerator / ratio.Denominator,
                    Numerator = ratio.Numerator,
                    Denominator = ratio.Denominator,
                    Scale = scale,
                    Basis = moment.At.Number == 12 ? "calendar-year" : "rolling12",
                    AsOf = moment.At,
                    Inputs = figures,
                    Count = ratio.Count,
                    LeftOut = ratio.LeftOut,
                    Coverage = (decimal)ratio.Count / (ratio.Count + ratio.LeftOut),
                    Flags = [.. Flags(ratio, few)],
                };
            },
        };

    private static IEnumerable<string> Flags(ScopeRatio ratio, bool few)
    {
        if (few) yield return TargetFigure.FewEnterprises;
        // The tax of a window without one of its months is not the window's (R11): it does not suffice.
        if (ratio.TaxMonthMissing) yield return "incomplete";
        if (ratio.TaxMonthMissing) yield return "tax-month-missing";
    }

    private static TargetFigure? Output(TargetInputs inputs, TargetMoment moment)
    {
        if (inputs.Facts.Output.FirstOrDefault(total => total.To == moment.At) is not { Count: > 0 } total) return null;
        var figures = new List<FigureInput> { new("总产值合计", total.SumWan, "万元") };
        var few = total.TellsOfSingles(inputs.Facts.Rules.Procedure);
        if (moment.At.Number != 12 && inputs.Facts.Output.FirstOrDefault(other => other.To == new Month(moment.At.Year - 1, 12)) is { Count: > 0 } year)
        {
            few |= year.TellsOfSingles(inputs.Facts.Rules.Procedure);
            figures.Add(new FigureInput($"{year.To.Year}年全年", year.SumWan, "万元"));
        }

        return new TargetFigure
        {
            Value = total.SumWan,
            Basis = moment.At.Number == 12 ? "calendar-year" : "rolling12",
            AsOf = moment.At,
            Inputs = figures,
            Count = total.Count,
            LeftOut = total.LeftOut,
            Coverage = (decimal)total.Count / (total.Count + total.LeftOut),
            Flags = few ? [TargetFigure.FewEnterprises] : [],
        };
    }

    private static TargetFigure? AboveScale(TargetInputs inputs, TargetMoment moment) => inputs.Sums.TryGetValue(moment.At, out var sums)
        ? new TargetFigure { Value = sums.AboveScale, Basis = "as-at", AsOf = moment.At, Count = sums.AboveScale }
        : null;
}
