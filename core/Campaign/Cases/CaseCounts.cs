using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>The numbers of the campaign against 高耗低效 at the end of a period.</summary>
public sealed record CaseCounts
{
    /// <summary>Enterprises to be looked at (C13–C43; 规上, and 规下 正常经营; E7).</summary>
    public int Pool { get; init; }

    /// <summary>Of the pool, those with a 排查 result.</summary>
    public int Surveyed { get; init; }

    /// <summary>Candidates that the threshold table proposes.</summary>
    public int Candidates { get; init; }

    /// <summary>Cases ever listed and neither found unfounded nor exempted.</summary>
    public int Listed { get; init; }

    /// <summary>整治提升: closed, net of rebounds.</summary>
    public int Closed { get; init; }

    /// <summary>Now 销号后反弹 and not closed again.</summary>
    public int Rebound { get; init; }

    public int Overdue { get; init; }

    /// <summary>预计腾出用能 of listed cases, tce.</summary>
    public decimal ExpectedTce { get; init; }

    /// <summary>已腾出用能 that counts, tce (R30).</summary>
    public decimal RealisedTce { get; init; }

    /// <summary>预计腾退低效用地 of listed cases, 亩.</summary>
    public decimal ExpectedMu { get; init; }

    /// <summary>已腾退低效用地, 亩 (R31).</summary>
    public decimal RealisedMu { get; init; }

    /// <summary>Cases by state, every state once, in the order of the enum.</summary>
    public IReadOnlyList<StateCount> States { get; init; } = [];
}

/// <param name="State">The state.</param>
/// <param name="Count">Cases in it.</param>
public sealed record StateCount(CaseState State, int Count);

/// <summary>Why enterprises of the register are not in the pool (非清单范围).</summary>
/// <param name="Reason">As <see cref="PoolMember.Outside"/>.</param>
/// <param name="Count">Enterprises.</param>
public sealed record OutsideCount(string Reason, int Count);

/// <summary>Steps or checks of an enterprise that has no case (yet): nothing is lost.</summary>
/// <param name="CreditCode">Which.</param>
/// <param name="Name">Name of the register or the file.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="History">What was told.</param>
public sealed record LooseSteps(CreditCode CreditCode, string Name, string? Town, IReadOnlyList<CaseHistoryItem> History);
