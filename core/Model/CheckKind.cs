namespace Wuyi.Pipeline.Model;

/// <summary>What a compliance check is about (合规检查类别, NOTICE 三.2).</summary>
public enum CheckKind
{
    /// <summary>安全.</summary>
    Safety,

    /// <summary>环保.</summary>
    Environment,

    /// <summary>质量.</summary>
    Quality,

    /// <summary>能源.</summary>
    Energy,
}
