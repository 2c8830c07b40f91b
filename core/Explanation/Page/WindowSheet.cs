using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>Heads of the page of one enterprise and window.</summary>
public static class WindowSheet
{
    /// <summary>Results of the page, in order.</summary>
    private static readonly string[] Results =
    [
        "carbon.status", "carbon.grade", "carbon.level", "carbon.neutrality", "carbon.ratio", "carbon.intensity", "emissions.net", "energy.equivalent", "energy.calorific",
        "perMu.taxPerMu", "perMu.valueAddedPerMu", "perMu.labourProductivity", "perMu.valueAddedPerTce", "perMu.valueAddedPerEmissionT", "perMu.rdShare", "perMu.taxPer10MWh",
    ];

    /// <summary>Columns of the table by month.</summary>
    public static IReadOnlyList<SheetSeries> Series { get; } =
    [
        new("网电用电量(千瓦时)", "power.grid", "power.grid"), new("自用光伏(千瓦时)", "power.pv", null), new("外购绿电(千瓦时)", "power.green", null),
        new("用电排放(千克二氧化碳)", "emissions.grid", "emissions.grid.kg"), new("工业增加值(万元)", "statistics.value_added_wan", "statistics.value_added_wan"),
        new("税收实际贡献(元)", "tax", "tax.yuan"), new("平均人数(人)", "statistics.employees", null),
    ];

    public static ExplanationSheet Of(Explained explained, WindowKind kind)
    {
        ArgumentNullException.ThrowIfNull(explained);
        var (profile, window) = (explained.Facts.Profile, explained.Facts.Window);
        return new ExplanationSheet
        {
            Title = "武义县工业企业碳效码与亩均指标计算说明", Name = profile.Name, CreditCode = profile.CreditCode.Value, Town = profile.Town,
            Window = Labels.Window(window) + kind switch { WindowKind.YearToDate => "(本年累计,非正式口径)", WindowKind.Month => "(当月,非正式口径)", _ => "" },
            Run = "", Rulebook = explained.Rules.Version, RulebookHash = explained.Rules.Hash, EngineVersion = "", Consistent = true, Remarks = [], Results = Results,
            Series = Series.Where(one => one.Id is not ("power.pv" or "power.green") || (one.Id == "power.pv" ? explained.Facts.PvKwh : explained.Facts.GreenKwh).Any(kwh => kwh != 0m)).ToList(),
            Months = window,
        };
    }
}
