namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>What a finding is about.</summary>
public enum FindingSubject
{
    /// <summary>户号.</summary>
    Account,

    /// <summary>纳税人识别号, or the token of a personal ID.</summary>
    Taxpayer,

    /// <summary>宗地代码.</summary>
    Parcel,

    /// <summary>统一社会信用代码.</summary>
    Enterprise,

    /// <summary>税种, as its file writes it.</summary>
    TaxKind,

    /// <summary>A month of a source.</summary>
    Month,
}
