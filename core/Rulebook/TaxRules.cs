namespace Wuyi.Pipeline.Rulebook;

/// <summary>Which taxes count towards T (RULES 4, R15, R16).</summary>
public sealed record TaxRules
{
    /// <summary>Official names of the kinds that count (增值税 …).</summary>
    public required IReadOnlySet<string> CountedKinds { get; init; }

    /// <summary>Known kinds that do not count (契税 …); a kind in neither set is unknown and not counted.</summary>
    public required IReadOnlySet<string> ExcludedKinds { get; init; }

    /// <summary>Words in 税款种类 or 征收品目 that exclude a row (滞纳金, 罚款 …).</summary>
    public required IReadOnlyList<string> ExcludedWords { get; init; }

    /// <summary>Words in 税款属性 that exclude a row (代扣代缴, 代征, 海关代征).</summary>
    public required IReadOnlyList<string> ExcludedAttributes { get; init; }

    /// <summary>Words in a refund's reason that keep it from being deducted (留抵退税, 出口退税).</summary>
    public required IReadOnlyList<string> RefundsNotDeducted { get; init; }

    /// <summary>Words in a refund's reason that make it deducted without a flag (误收, 多缴, 汇算, 结算, 即征即退, 先征后退).</summary>
    public required IReadOnlyList<string> RefundsDeducted { get; init; }

    /// <summary>Negatives above this share of positives in a window put the firm on the review list (R15 d), 0.5.</summary>
    public required decimal RefundReviewShare { get; init; }

    /// <summary>
    /// A month of tax is delivered when it has at least this share of the mean rows of the three months before; 0 = one row is enough (R11), the default.
    /// </summary>
    public decimal DeliveredShare { get; init; }
}
