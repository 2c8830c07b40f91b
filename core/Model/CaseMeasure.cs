namespace Wuyi.Pipeline.Model;

/// <summary>整治方式 (NOTICE 三.2, RULES 5).</summary>
public enum CaseMeasure
{
    /// <summary>能效诊断.</summary>
    EnergyDiagnosis,

    /// <summary>用能优化.</summary>
    EnergyOptimisation,

    /// <summary>兼并重组.</summary>
    Merger,

    /// <summary>整体腾退.</summary>
    Vacate,

    /// <summary>搬迁入园.</summary>
    MoveToPark,

    /// <summary>改造提升.</summary>
    Upgrade,

    /// <summary>回收盘活.</summary>
    Reclaim,

    /// <summary>关停退出.</summary>
    ShutDown,
}
