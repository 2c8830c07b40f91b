namespace Wuyi.Pipeline.Local.Demo;

/// <summary>How large the synthetic county is.</summary>
public enum DemoSize
{
    /// <summary>900 above-scale and 4 100 below-scale enterprises, 2021-01 to 2023-12.</summary>
    County,

    /// <summary>40 above-scale and 20 below-scale enterprises, 2022-11 to 2023-12; for tests.</summary>
    Small,
}
