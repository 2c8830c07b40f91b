using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Campaigns.Lists;

/// <summary>A 《高耗低效企业清单》 as it was issued: its members and what was said of them that day stay as they were.</summary>
public sealed record IssuedList
{
    /// <summary>文号.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>落款.</summary>
    public required string Issuer { get; init; }

    /// <summary>Date of the document.</summary>
    public required DateOnly On { get; init; }

    /// <summary><c>all</c> = everybody on the list that day; <c>new</c> = listed since the list before.</summary>
    public required string Scope { get; init; }

    /// <summary>Name and town of the members may be seen by everybody.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Month and id of the campaign run that names and towns were taken from.</summary>
    public required Month Period { get; init; }

    public required string Run { get; init; }

    /// <summary>By town (ordinal; unknown last), then credit code.</summary>
    public required IReadOnlyList<ListMember> Members { get; init; }
}

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">企业名称.</param>
/// <param name="Town">镇街.</param>
/// <param name="Industry">Code; null when unknown.</param>
/// <param name="AboveScale">规上 or 规下.</param>
/// <param name="Reason">认定理由.</param>
/// <param name="Measures">整治方式.</param>
/// <param name="PlannedOn">完成时限.</param>
/// <param name="Department">责任部门.</param>
/// <param name="State">State that day.</param>
/// <param name="ListedOn">列入清单.</param>
public sealed record ListMember(
    CreditCode CreditCode, string Name, string? Town, string? Industry, bool? AboveScale, string? Reason, IReadOnlyList<CaseMeasure> Measures, DateOnly? PlannedOn,
    string? Department, CaseState State, DateOnly? ListedOn);
