namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>What stands on the page beside the tree.</summary>
public sealed record ExplanationSheet
{
    /// <summary>E.g. 武义县工业企业碳效码与亩均指标计算说明.</summary>
    public required string Title { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>E.g. 2022年7月—2023年6月(近12个月滚动).</summary>
    public required string Window { get; init; }

    public string? Industry { get; init; }

    public string? Town { get; init; }

    public string? Scale { get; init; }

    public required string Run { get; init; }

    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>Resolving again gave exactly what was published.</summary>
    public required bool Consistent { get; init; }

    /// <summary>Chinese words of the flags.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Nodes that are shown as results, in order; by id.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Series shown month by month: head of the column and the ids of its months' nodes without the month.</summary>
    public required IReadOnlyList<SheetSeries> Series { get; init; }

    /// <summary>First and last month of the table by month; null = no such table.</summary>
    public required Model.MonthWindow Months { get; init; }
}

/// <param name="Head">Head of the column with its unit.</param>
/// <param name="Id">Id of a month's node without <c>.2023-06</c>.</param>
/// <param name="TotalId">Id of the node that sums it up; null = none.</param>
public sealed record SheetSeries(string Head, string Id, string? TotalId);
