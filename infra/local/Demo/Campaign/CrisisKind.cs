namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What happens to a firm that a warning must see.</summary>
public enum CrisisKind
{
    /// <summary>Uses 60 % of its power from March to July 2023.</summary>
    PowerYellow,

    /// <summary>40 % from March to July 2023.</summary>
    PowerOrange,

    /// <summary>14 % from March to July 2023.</summary>
    PowerRed,

    /// <summary>Hardly any power from May 2023 (in the small size from November), back from October.</summary>
    Shutdown,

    /// <summary>Nearly twice the power in 2023, and less tax.</summary>
    SurgeWithoutTax,

    /// <summary>Three quarters of its value added with the same energy from July 2022 on.</summary>
    IntensityUp,

    /// <summary>60 % of its tax in 2023.</summary>
    TaxYellow,

    /// <summary>30 % of its tax in 2023.</summary>
    TaxRed,

    /// <summary>A firm of the chain in trouble: 45 % of its power from July to October 2023.</summary>
    Chain,
}
