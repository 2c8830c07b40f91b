namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>产业链预警 (RULES 6, R32); every number is A-15, a setting.</summary>
public sealed record WarningRules
{
    /// <summary>用电骤降, %: from so much on yellow, orange, red; 30, 50, 80.</summary>
    public IReadOnlyList<decimal> PowerDrop { get; init; } = [30m, 50m, 80m];

    /// <summary>用电骤降 needs so many kWh a month in the mean of last year's three months; 5 000.</summary>
    public decimal PowerDropBaseKwh { get; init; } = 5000m;

    /// <summary>疑似停产, %: a month of at most so much of the mean of the twelve before; 10.</summary>
    public decimal ShutdownPercent { get; init; } = 10m;

    /// <summary>疑似停产 needs so many months running, 1 to 6; 2.</summary>
    public int ShutdownMonths { get; init; } = 2;

    public WarningLevel ShutdownSeverity { get; init; } = WarningLevel.Red;

    /// <summary>用电激增税收不增, %: kWh of the year to date up by at least so much; 50.</summary>
    public decimal SurgePower { get; init; } = 50m;

    /// <summary>用电激增税收不增, %: tax of the year to date up by at most so much; 0.</summary>
    public decimal SurgeTax { get; init; }

    public WarningLevel SurgeSeverity { get; init; } = WarningLevel.Yellow;

    /// <summary>单位能耗上升, %: from so much on yellow, red; 5, 10.</summary>
    public IReadOnlyList<decimal> IntensityUp { get; init; } = [5m, 10m];

    /// <summary>亩均税收下滑, %: from so much on yellow, red; 20, 50.</summary>
    public IReadOnlyList<decimal> TaxPerMuDown { get; init; } = [20m, 50m];

    /// <summary>链上联动, %: share of the judged firms at yellow or worse; 20.</summary>
    public decimal ChainPercent { get; init; } = 20m;

    /// <summary>链上联动 needs so many judged firms; 5.</summary>
    public int ChainMinFirms { get; init; } = 5;

    public WarningLevel ChainSeverity { get; init; } = WarningLevel.Orange;

    public WarningLevel IdleLandSeverity { get; init; } = WarningLevel.Orange;

    public WarningLevel StandardLandSeverity { get; init; } = WarningLevel.Yellow;

    public WarningLevel LandExpirySeverity { get; init; } = WarningLevel.Yellow;

    public WarningLevel OverdueSeverity { get; init; } = WarningLevel.Yellow;

    /// <summary>Dividing line of the electricity index; 100.</summary>
    public decimal IndexLine { get; init; } = 100m;
}
