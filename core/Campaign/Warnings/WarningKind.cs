namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Kinds of warnings (RULES 6), in the order in which boards list them.</summary>
public enum WarningKind
{
    /// <summary>用电骤降.</summary>
    PowerDrop,

    /// <summary>疑似停产.</summary>
    Shutdown,

    /// <summary>用电激增税收不增.</summary>
    PowerUpTaxFlat,

    /// <summary>单位能耗上升.</summary>
    EnergyIntensityUp,

    /// <summary>亩均税收下滑.</summary>
    TaxPerMuDown,

    /// <summary>链上联动, of a 2-digit industry or a chain.</summary>
    Chain,

    /// <summary>疑似闲置土地: a department has to find whether it is (E15).</summary>
    IdleLand,

    /// <summary>标准地履约.</summary>
    StandardLand,

    /// <summary>工业用地临近到期.</summary>
    LandExpiry,

    /// <summary>清单逾期: a planned date of a case, a project or a disposal of idle land has passed.</summary>
    Overdue,
}
