using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>One step of a case, one compliance check or both, as a file (source <c>rectification</c>) or an operator tells it. Null = not said.</summary>
public sealed record CaseStep
{
    public required CreditCode CreditCode { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>File and row; of an operator's act its number.</summary>
    public required FactOrigin Origin { get; init; }

    /// <summary>环节; null = only checks are told.</summary>
    public CaseMove? Move { get; init; }

    /// <summary>企业名称 as the file has it.</summary>
    public string? Name { get; init; }

    /// <summary>整治方式, each once, in the order of the enum; empty = not said.</summary>
    public IReadOnlyList<CaseMeasure> Measures { get; init; } = [];

    /// <summary>列入原因, of another step why it was taken.</summary>
    public string? Reason { get; init; }

    /// <summary>责任部门.</summary>
    public string? Department { get; init; }

    /// <summary>责任镇街.</summary>
    public string? Town { get; init; }

    /// <summary>计划完成日期.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>预计腾出用能, tce 等价.</summary>
    public decimal? ExpectedTce { get; init; }

    /// <summary>实际腾出用能 as reported, tce; shown beside what the power data give (R30), never instead.</summary>
    public decimal? ReportedTce { get; init; }

    /// <summary>预计腾出用地, 亩.</summary>
    public decimal? ExpectedMu { get; init; }

    /// <summary>实际腾出用地, 亩 (R31).</summary>
    public decimal? ReportedMu { get; init; }

    /// <summary>腾出用地宗地代码, 19 characters each, in the order given.</summary>
    public IReadOnlyList<string> Parcels { get; init; } = [];

    /// <summary>Compliance checks told with it.</summary>
    public IReadOnlyList<ComplianceCheck> Checks { get; init; } = [];

    /// <summary>佐证.</summary>
    public string? Evidence { get; init; }

    /// <summary>经办人, or the operator who acted.</summary>
    public string? Person { get; init; }

    /// <summary>清单批次.</summary>
    public string? ListBatch { get; init; }

    /// <summary>A person decided that freed energy counts although power of the same parcel went to another enterprise (R30); null = not decided.</summary>
    public bool? CountsMovedPower { get; init; }
}
