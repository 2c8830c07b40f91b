namespace Wuyi.Pipeline.Recalculation.Register;

/// <summary>What the register says of one enterprise from a month on; null = this version does not say (R1, R10).</summary>
internal sealed class EnterpriseVersion(int yearMonth)
{
    public int YearMonth { get; } = yearMonth;

    /// <summary>The next version of the same enterprise, a later month.</summary>
    public EnterpriseVersion? Next { get; set; }

    public string? Name { get; set; }

    public string? Town { get; set; }

    public string? Industry { get; set; }

    public bool? AboveScale { get; set; }

    /// <summary>退出年月 as 202306: not 规上 from this month on.</summary>
    public int? LeftMonth { get; set; }

    public string? Chain { get; set; }

    public string? Park { get; set; }

    public DateOnly? FoundedOn { get; set; }

    public string? Status { get; set; }

    public DateOnly? CancelledOn { get; set; }

    /// <summary>标签, separated by 、.</summary>
    public string? Tags { get; set; }

    public string? FormerNames { get; set; }

    /// <summary>原代码, separated by 、.</summary>
    public string? FormerCodes { get; set; }
}
