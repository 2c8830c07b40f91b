using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>出让用地 by calendar year (land board); every parcel once. Plans are of whole years.</summary>
internal static class GrantComputations
{
    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        new()
        {
            Name = "industrial-grants", Kinds = [TargetKind.Cumulative], Unit = "亩", Method = "计划期内以出让方式供应的工业用地面积合计(按出让日期)",
            Compute = (inputs, moment) =>
            {
                if (inputs.Land.Grants.Count == 0) return null;
                var years = At(inputs, moment.At).Where(year => year.Year >= moment.From.Year && year.Year <= moment.Year).ToList();
                return new TargetFigure
                {
                    Value = years.Sum(year => year.IndustrialMu),
                    Basis = "plan-to-date",
                    AsOf = moment.At,
                    Count = years.Sum(year => year.Industrial),
                    Inputs = [.. years.Select(year => new FigureInput($"{year.Year}年", year.IndustrialMu, "亩"))],
                    Flags = years.Exists(year => year.ModeUnstated > 0) ? ["grant-mode-unstated"] : [],
                };
            },
        },
        new()
        {
            Name = "standard-land-share", Kinds = [TargetKind.RatioAnnual], Unit = "%", Method = "当年出让工业用地中标准地面积÷出让工业用地面积×100,未写明的按否计,全未写明的不计算;宗数另列", HasTrend = false,
            // A column that nobody filled says nothing: unknown, not zero.
            Compute = (inputs, moment) => Of(inputs, moment) is not { IndustrialMu: > 0m } year || year.StandardUnstated >= year.Industrial ? null : Share(moment, year.StandardMu, year.IndustrialMu,
            [
                new("标准地面积", year.StandardMu, "亩"), new("出让工业用地面积", year.IndustrialMu, "亩"), new("标准地宗数", year.Standard, "宗"),
                new("出让工业用地宗数", year.Industrial, "宗"), .. year.StandardUnstated > 0 ? new[] { new FigureInput("未写明是否标准地(按否计)", year.StandardUnstated, "宗") } : [],
            ]) with { Count = year.Industrial, Coverage = (decimal)(year.Industrial - year.StandardUnstated) / year.Industrial },
        },
        new()
        {
            Name = "industrial-grant-share", Kinds = [TargetKind.RatioAnnual], Unit = "%", Method = "当年出让工业用地面积÷全部出让用地面积×100;用地数据不含其他用途出让的不计算", HasTrend = false,
            Compute = (inputs, moment) => Of(inputs, moment) is not { OthersKnown: true, AllMu: > 0m } year ? null
                : Share(moment, year.IndustrialMu, year.AllMu, [new("出让工业用地面积", year.IndustrialMu, "亩"), new("全部出让用地面积", year.AllMu, "亩")]) with { Count = year.All, Coverage = (decimal)(year.All - year.UseUnstated) / year.All },
        },
    ];

    /// <summary>The board tells whole years and the period's; a month in between, which only a trend asks for, is counted again.</summary>
    private static IReadOnlyList<GrantYear> At(TargetInputs inputs, Month month) => month == inputs.Facts.Period || month.Number == 12
        ? inputs.Land.Grants
        : LandGrants.Of([.. ParcelOnDay.Of(inputs.Facts.Land, month.LastDay)], inputs.Facts.Rules.Campaign.Land, month.LastDay);

    private static GrantYear? Of(TargetInputs inputs, TargetMoment moment) => inputs.Land.Grants.FirstOrDefault(year => year.Year == moment.Year);

    private static TargetFigure Share(TargetMoment moment, decimal numerator, decimal denominator, IReadOnlyList<FigureInput> figures) => new()
    {
        Value = 100m * numerator / denominator, Numerator = numerator, Denominator = denominator, Scale = 100m, Basis = moment.At.Number == 12 ? "calendar-year" : "year-to-date",
        AsOf = moment.At, Inputs = figures,
    };
}
