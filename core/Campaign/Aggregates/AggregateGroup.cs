using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>One group of enterprises in one window, exact.</summary>
public sealed record AggregateGroup
{
    public required AggregateDimension Dimension { get; init; }

    /// <summary>Town, two digits of industry, chain or park as registered; <see cref="AggregateBoard.County"/>; <see cref="AggregateBoard.Unregistered"/> where the register says nothing.</summary>
    public required string Key { get; init; }

    public required GroupScale Scale { get; init; }

    public required WindowKind Window { get; init; }

    /// <summary>First month of the window.</summary>
    public required Month From { get; init; }

    /// <summary>Last month: the period.</summary>
    public required Month To { get; init; }

    public required EnterpriseCounts Enterprises { get; init; }

    /// <summary>Every figure, in the order of <see cref="AggregateFigure"/>.</summary>
    public required IReadOnlyList<GroupSum> Sums { get; init; }

    /// <summary>Every ratio, in the order of <see cref="AggregateRatio"/>.</summary>
    public required IReadOnlyList<GroupRatio> Ratios { get; init; }

    public required GradeDistribution Grades { get; init; }

    /// <summary>Classes of the newest year evaluated, not after the period's; null when there is none.</summary>
    public ClassDistribution? Classes { get; init; }

    public required GroupCoverage Coverage { get; init; }

    /// <summary>The same group and window twelve months earlier; null when that month is not published or had no such group.</summary>
    public YearOnYear? YearOnYear { get; init; }

    /// <summary>Counts, energy, tax and land would tell of a single enterprise, or let a group follow that would: only operators may see them (RULINGS 6.3).</summary>
    public required bool Suppressed { get; init; }

    /// <summary>The same of its statistics, judged apart because few enterprises report them: 增加值, 人数, 研发, 营业收入, 排放, and ratios with them.</summary>
    public required bool StatisticsSuppressed { get; init; }

    /// <summary>The sum of a figure.</summary>
    public GroupSum Sum(AggregateFigure figure) => Sums[(int)figure];

    /// <summary>A ratio of sums.</summary>
    public GroupRatio Ratio(AggregateRatio ratio) => Ratios[(int)ratio];
}

/// <summary>How many enterprises; <see cref="Unsaid"/> = the register does not say 规上 or 规下.</summary>
public sealed record EnterpriseCounts(int All, int AboveScale, int BelowScale, int Unsaid, int Graded);

/// <param name="Figure">What.</param>
/// <param name="Value">Sum over those who have it; null when nobody has.</param>
/// <param name="Firms">How many have it.</param>
public sealed record GroupSum(AggregateFigure Figure, int Firms, decimal? Value = null);

/// <param name="Ratio">What.</param>
/// <param name="Value">Numerator ÷ denominator, both over the same enterprises; null when the denominator is not positive.</param>
/// <param name="Numerator">Sum over the enterprises that have both sides over the same months (R21).</param>
/// <param name="Denominator">Likewise.</param>
/// <param name="Firms">How many have both.</param>
/// <param name="LeftOut">Share of the group's known numerator (in absolute values) that the ratio leaves out because the other side is missing, 0 to 1; null without any numerator.</param>
public sealed record GroupRatio(AggregateRatio Ratio, decimal Numerator, decimal Denominator, int Firms, decimal? Value = null, decimal? LeftOut = null);

/// <param name="Grades">Number of grade 1 … 5, five numbers.</param>
/// <param name="Statuses">Number by status, every status in the order of R13.</param>
public sealed record GradeDistribution(IReadOnlyList<int> Grades, IReadOnlyList<StatusCount> Statuses);

public sealed record StatusCount(CarbonStatus Status, int Firms);

/// <param name="Year">Year evaluated.</param>
/// <param name="Stage"><c>draft</c>, <c>notice</c> or <c>final</c>.</param>
/// <param name="Run">Its run.</param>
/// <param name="A">Enterprises of the group now that were of class A then.</param>
/// <param name="B">Of class B.</param>
/// <param name="C">Of class C.</param>
/// <param name="D">Of class D.</param>
/// <param name="Without">Enterprises of the group without a class.</param>
public sealed record ClassDistribution(int Year, string Stage, string Run, int A, int B, int C, int D, int Without);

/// <summary>For how many enterprises of the group something is known: power and 增加值 in every month of the window, tax in some, land above zero at its end.</summary>
public sealed record GroupCoverage(int Power, int ValueAdded, int Tax, int Land);
