using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Reports;

/// <summary>A bulletin as a document: what its three forms (JSON, page, workbook) are made from. Every number stands in a board of its run.</summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }

    /// <summary>Last month it speaks of.</summary>
    public required Month Period { get; init; }

    /// <summary>文头: name of the campaign, from the plan in force.</summary>
    public required string Head { get; init; }

    /// <summary>e.g. 月度监测(2023年6月).</summary>
    public required string Title { get; init; }

    /// <summary>The time it speaks of, e.g. 2023年第二季度.</summary>
    public required string Span { get; init; }

    /// <summary>Day of its run in China.</summary>
    public required DateOnly IssuedOn { get; init; }

    public required ReportVersions Versions { get; init; }

    /// <summary>In order; each begins with sentences.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }
}

/// <summary>What it was made from.</summary>
public sealed record ReportVersions
{
    /// <summary>Campaign run.</summary>
    public required string Run { get; init; }

    /// <summary>Run of the month's enterprises.</summary>
    public required string MonthRun { get; init; }

    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>Plans in force, id and hash.</summary>
    public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>Year of the grid factor of comparisons over two years; null when nothing is compared.</summary>
    public int? FactorYear { get; init; }

    /// <summary>That factor, kgCO2/kWh.</summary>
    public decimal? KgPerKwh { get; init; }

    /// <summary>Year, stage and run of the evaluation; null when there is none.</summary>
    public string? Evaluation { get; init; }

    /// <summary>Months and files that are not there.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>A chapter.</summary>
/// <param name="Id">Word for links, e.g. <c>targets</c>.</param>
/// <param name="Title">Heading without its number.</param>
/// <param name="Sentences">Plain sentences made from the numbers of the tables.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Charts">Charts of numbers that stand in tables of the chapter or of the board said.</param>
public sealed record ReportSection(
    string Id, string Title, IReadOnlyList<string> Sentences, IReadOnlyList<ReportTable> Tables, IReadOnlyList<ReportChart> Charts);

/// <param name="Title">Above it.</param>
/// <param name="Route">Route of the API that gives the same numbers.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
public sealed record ReportTable(string Title, string Route, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>Below it: how it is ordered, what is left out. Null = nothing.</summary>
    public string? Note { get; init; }
}

/// <param name="Name">Head.</param>
/// <param name="Unit">Unit; null for words.</param>
/// <param name="Decimals">Digits after the point on the page, 0 to 6; the document has all that the API gives.</param>
/// <param name="Percent">The numbers are shares of one; page and workbook show them in %.</param>
public sealed record ReportColumn(string Name, string? Unit = null, int Decimals = 0, bool Percent = false);

/// <summary>Bars, one a label.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Route">Route of the API that gives the same numbers.</param>
/// <param name="Labels">Names.</param>
/// <param name="Values">A number each; null = not known, said on the chart.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Percent">Values are shares of one.</param>
public sealed record ReportChart(string Title, string Unit, string Route, IReadOnlyList<string> Labels, IReadOnlyList<decimal?> Values, int Decimals, bool Percent)
{
    /// <summary>A mark on each bar, e.g. time elapsed; null = none.</summary>
    public IReadOnlyList<decimal?>? Marks { get; init; }

    /// <summary>What the marks are.</summary>
    public string? MarkName { get; init; }

    /// <summary>A line through all bars, e.g. 100; null = none.</summary>
    public decimal? Line { get; init; }
}
