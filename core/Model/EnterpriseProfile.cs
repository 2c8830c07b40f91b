namespace Wuyi.Pipeline.Model;

/// <summary>What the register says of an enterprise in the version that is valid for a period (R10).</summary>
public sealed record EnterpriseProfile
{
    public required CreditCode CreditCode { get; init; }

    public required string Name { get; init; }

    /// <summary>乡镇街道 as registered; null when unknown.</summary>
    public string? Town { get; init; }

    /// <summary>GB/T 4754-2017, 2 to 4 digits without the section letter; null when unknown.</summary>
    public string? Industry { get; init; }

    /// <summary>规上 (true) or 规下 (false); null when the register does not say.</summary>
    public bool? AboveScale { get; init; }

    public string? Chain { get; init; }

    public string? Park { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public string? Status { get; init; }

    /// <summary>注销日期; null when not said. Used by the evaluation, no part of stored results.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>The window lies before the first version, so the first version was used (flag <c>attributes-later</c>).</summary>
    public bool AttributesLater { get; init; }
}
