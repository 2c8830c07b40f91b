using System.Globalization;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Wide;

/// <summary>
/// A table whose columns stand for rows (RULINGS 5.1): one column a month, a day, a tax kind or a stage of a project. Found by at least six month-like or
/// day-like, three tax-kind or two stage headers, or because a mapping says so. Totals beside them are checked, never read.
/// </summary>
internal sealed class WideTable
{
    private readonly HashSet<int> _given = [];

    internal WideTable(IReadOnlyList<WideGroup> groups, IReadOnlyList<int> totals, IReadOnlyCollection<int> claimed, IEnumerable<ContractColumn> given)
    {
        Groups = groups;
        Totals = totals;
        Claimed = claimed;
        foreach (var column in given) _given.Add(column.Index);
    }

    public IReadOnlyList<WideGroup> Groups { get; }

    /// <summary>Fields with the sum of a row's figures.</summary>
    public IReadOnlyList<int> Totals { get; }

    /// <summary>Fields that are no columns of the contract by themselves.</summary>
    public IReadOnlyCollection<int> Claimed { get; }

    /// <summary>Columns whose figures may be in the row's total or not: 免抵调 and refunds beside tax kinds.</summary>
    public IReadOnlyList<int> Flows { get; init; } = [];

    /// <summary>What is missing: the file asks (<see cref="IssueCodes.WideYearMissing"/>, <see cref="IssueCodes.WideFigureUnclear"/>, <see cref="IssueCodes.WideColumnRepeated"/>).</summary>
    public string? Problem { get; init; }

    /// <summary>The headers that the problem is about.</summary>
    public string? ProblemFound { get; init; }

    /// <summary>A column of refunds without a kind beside the kinds.</summary>
    public int RefundField { get; init; } = -1;

    /// <summary>What kind of columns: 月, 日, 税种, 环节.</summary>
    public string Axis { get; init; } = "";

    public string Signature => $"{Axis}:{string.Join(',', Groups.SelectMany(group => group.Values).Select(value => value.Column.Title).Distinct().Order(StringComparer.Ordinal))}";

    /// <summary>Whether the wide columns stand for a column of the contract.</summary>
    public bool Gives(ContractColumn column) => _given.Contains(column.Index);

    /// <summary>The wide table of a header; null when it is a plain one.</summary>
    public static WideTable? Find(HeaderMatch match, WideContext? context) => new WideFinder(match, context ?? new WideContext([], null)).Find();
}
