namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>What became of a fact. Words of the API: kebab-case.</summary>
public enum FactOutcome
{
    Counted,

    /// <summary>A later file has a row of the same key group (R1, R2).</summary>
    Restated,

    /// <summary>A day, while a monthly figure of the account is live (R6).</summary>
    MonthlyFigureLive,

    /// <summary>居民生活用电 where the rulebook leaves it out (R29).</summary>
    ResidentialNotCounted,

    /// <summary>A kind of tax that the rulebook does not count, or 滞纳金, 罚款, 代扣代缴 (R15).</summary>
    KindNotCounted,

    /// <summary>A kind of tax that nobody knows (R15 c).</summary>
    KindUnknown,

    /// <summary>留抵退税, 出口退税: not deducted (R15 d).</summary>
    RefundNotDeducted,

    /// <summary>免抵调减 and zeros: only the increase counts (R16).</summary>
    CreditNotIncrease,

    /// <summary>免抵调 of a column beside rows of 免抵调 (R16).</summary>
    CreditRowsLive,

    /// <summary>免抵调 repeated on several rows counts once (R16).</summary>
    CreditRepeated,

    /// <summary>税收合计 beside live kinds (R16).</summary>
    KindsLive,

    /// <summary>An own figure of a month beside cumulative ones: only a check (R9).</summary>
    CumulativeLive,

    /// <summary>删除 was the last word (R1).</summary>
    Erased,

    /// <summary>The right does not exist on the last day of any month of the period (R18).</summary>
    NotHeld,

    /// <summary>A repeat of the same right, or of an area that counts once (R7).</summary>
    Repeated,

    /// <summary>The row has no area that could count.</summary>
    NoArea,

    /// <summary>A later right of another sole holder wins (R18).</summary>
    LaterHolder,
}
