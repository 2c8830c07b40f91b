namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>处置方式 of idle land (闲置土地处置办法 12, 14).</summary>
public enum DisposalMeasure
{
    /// <summary>延长动工开发期限.</summary>
    Extend,

    /// <summary>调整土地用途、规划条件.</summary>
    ChangeUse,

    /// <summary>政府安排临时使用.</summary>
    TemporaryUse,

    /// <summary>协议有偿收回.</summary>
    NegotiatedRecovery,

    /// <summary>置换土地.</summary>
    Swap,

    /// <summary>征缴土地闲置费.</summary>
    IdleFee,

    /// <summary>无偿收回.</summary>
    Recovery,
}
