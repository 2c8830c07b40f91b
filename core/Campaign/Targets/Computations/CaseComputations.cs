namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>整治提升: cases, freed energy and land (RULES 5). Without a single case nothing was delivered, so nothing is known.</summary>
internal static class CaseComputations
{
    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        new()
        {
            Name = "closed-cases", Kinds = [TargetKind.Cumulative], Unit = "家", Method = "计划期内达标销号的企业数,每家只计一次;销号后反弹的扣除,再次销号后计回",
            Compute = (inputs, moment) => Figure(inputs, moment, inputs.Cases.Cases.Count(item => item is { IsClosed: true, ClosedOn: { } day } && moment.Holds(day)), [new("已列入清单", inputs.Cases.Counts.Listed, "家")]),
        },
        new()
        {
            Name = "freed-energy", Kinds = [TargetKind.Cumulative], Unit = "tce", Method = "列入清单前12个月能耗减对标验收(或销号)后12个月能耗(等价值),只计实际腾出;预计数另列",
            Compute = (inputs, moment) =>
            {
                // The months after begin with the month after the one of acceptance or closing: that one decides the plan it belongs to.
                var counted = inputs.Cases.Cases.Where(item => item.Energy is { CountedTce: > 0m, AfterFrom: { } after } && moment.Holds(after.AddMonths(-1))).ToList();
                return Figure(inputs, moment, counted.Sum(item => item.Energy.CountedTce), [new("预计腾出用能", inputs.Cases.Counts.ExpectedTce, "tce")]) is { } figure ? figure with { Count = counted.Count } : null;
            },
        },
        new()
        {
            Name = "freed-land", Kinds = [TargetKind.Cumulative], Unit = "亩", Method = "整治中收回、转让的宗地面积,每宗只计一次,计入收回当月;预计数另列",
            Compute = (inputs, moment) =>
            {
                var counted = inputs.Cases.Cases.SelectMany(item => item.Parcels).Where(parcel => parcel is { CountedMu: > 0m, Month: { } month } && moment.Holds(month)).ToList();
                return Figure(inputs, moment, counted.Sum(parcel => parcel.CountedMu), [new("预计腾退用地", inputs.Cases.Counts.ExpectedMu, "亩")]) is { } figure ? figure with { Count = counted.Count } : null;
            },
        },
    ];

    private static TargetFigure? Figure(TargetInputs inputs, TargetMoment moment, decimal value, IReadOnlyList<FigureInput> figures) => inputs.Cases.Cases.Count == 0
        ? null
        : new TargetFigure { Value = value, Basis = "plan-to-date", AsOf = moment.At, Inputs = figures, Count = value == decimal.Truncate(value) ? (int)value : null };
}
