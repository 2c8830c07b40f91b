namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>A warning as readers see it.</summary>
/// <param name="Id">The same while it continues.</param>
/// <param name="Kind">Word of the kind, e.g. <c>power-drop</c>.</param>
/// <param name="Severity"><c>yellow</c>, <c>orange</c>, <c>red</c>; of a closed one the last.</param>
/// <param name="Worst">The worst since it opened.</param>
/// <param name="State"><c>opened</c>, <c>continuing</c>, <c>closed</c>.</param>
/// <param name="Since">Month in which it opened.</param>
/// <param name="JudgedIn">Month whose data the figures are of.</param>
/// <param name="NotJudged">Why the period could not judge it, or which known figure closed it; null = judged.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Figures">Both sides of the comparison.</param>
/// <param name="Rule">The rule in words with the numbers.</param>
/// <param name="Constants">Constants of the rulebook that decided.</param>
/// <param name="Acknowledged">A named operator has seen it.</param>
/// <param name="Escalated">It has become worse than it was when it was last acknowledged.</param>
/// <param name="Acknowledgements">Who, when and what for; in order.</param>
public sealed record WarningView(
    string Id, string Kind, string Severity, string Worst, string State, string Since, string JudgedIn, string? NotJudged, WarningSubjectView Subject,
    IReadOnlyList<WarningFigureView> Figures, string Rule, IReadOnlyList<WarningConstantView> Constants, bool Acknowledged, bool Escalated,
    IReadOnlyList<AcknowledgementView> Acknowledgements);

/// <param name="Type"><c>enterprise</c>, <c>industry</c>, <c>chain</c>, <c>parcel</c>, <c>project</c>, <c>case</c>.</param>
/// <param name="Key">Credit code, 2-digit industry, chain, 宗地代码 (with its holder after a slash) or 项目编号.</param>
/// <param name="Name">For people.</param>
/// <param name="CreditCode">The enterprise it touches.</param>
/// <param name="Town">乡镇街道.</param>
/// <param name="Industry">2 to 4 digits.</param>
/// <param name="Chain">产业链.</param>
public sealed record WarningSubjectView(string Type, string Key, string? Name, string? CreditCode, string? Town, string? Industry, string? Chain);

/// <param name="Name">Word, e.g. <c>kwh-before</c>.</param>
/// <param name="Label">Chinese.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Rounded to six decimals.</param>
/// <param name="From">First month; null = of no month.</param>
/// <param name="To">Last month.</param>
public sealed record WarningFigureView(string Name, string Label, string Unit, decimal Value, string? From, string? To);

/// <param name="Path">Where it stands in the rulebook.</param>
/// <param name="Value">Value.</param>
/// <param name="Unit">Unit.</param>
public sealed record WarningConstantView(string Path, decimal Value, string Unit);

/// <param name="Number">Place among the acknowledgements of the warning, from 1.</param>
/// <param name="By">Name.</param>
/// <param name="At">When.</param>
/// <param name="Reason">In the words of who acknowledged.</param>
/// <param name="Measure">What is done about it; null when not said.</param>
/// <param name="Severity">How bad it was then.</param>
public sealed record AcknowledgementView(int Number, string By, DateTimeOffset At, string Reason, string? Measure, string Severity);

/// <param name="Reason">Why it can be left, or what was found; 1 to 500 characters.</param>
/// <param name="Measure">What is done about it; at most 500 characters.</param>
public sealed record AcknowledgementBody(string Reason, string? Measure = null);

/// <summary>One warning with what it was in the months before.</summary>
/// <param name="Warning">As it stands in <paramref name="Period"/>.</param>
/// <param name="Period">Newest period that has it (or the one asked for).</param>
/// <param name="Run">Its campaign run.</param>
/// <param name="History">Months before, newest first, back to the month in which it opened as far as runs are kept.</param>
public sealed record WarningDetailView(WarningView Warning, string Period, string Run, IReadOnlyList<WarningMonthView> History);

/// <param name="Period">Month.</param>
/// <param name="State">State then.</param>
/// <param name="Severity">Severity then.</param>
/// <param name="NotJudged">Why it was not judged; null = judged.</param>
/// <param name="Rule">The sentence of the month.</param>
/// <param name="Figures">Its figures.</param>
public sealed record WarningMonthView(string Period, string State, string Severity, string? NotJudged, string Rule, IReadOnlyList<WarningFigureView> Figures);

/// <summary>One page of warnings.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Total">Warnings that pass the filters.</param>
/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="MonthRun">The month's run it stands on.</param>
/// <param name="Rulebook">Version of the rules.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Counts">Of the whole board, whatever the filters.</param>
/// <param name="Judged">What each rule could judge.</param>
public sealed record WarningPageView(
    IReadOnlyList<WarningView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt,
    IReadOnlyList<WarningCountView> Counts, IReadOnlyList<WarningCoverageView> Judged);

/// <param name="Kind">Kind.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Town">Null for industries and chains.</param>
/// <param name="Opened">Opened in the period.</param>
/// <param name="Continuing">Older ones that stand.</param>
/// <param name="Closed">Closed in the period.</param>
/// <param name="NotJudged">Of the continuing, not judged.</param>
public sealed record WarningCountView(string Kind, string Severity, string? Town, int Opened, int Continuing, int Closed, int NotJudged);

/// <param name="Kind">Rule.</param>
/// <param name="Judged">Subjects judged.</param>
/// <param name="NotJudged">Not judged, by reason.</param>
public sealed record WarningCoverageView(string Kind, int Judged, IReadOnlyDictionary<string, int> NotJudged);

/// <summary>电力指数 of a group.</summary>
/// <param name="Group"><c>county</c>, <c>town</c>, <c>industry</c>, <c>chain</c>.</param>
/// <param name="Key">Town, 2-digit industry or chain; null for the county and the unknown.</param>
/// <param name="From">First month compared.</param>
/// <param name="To">Last month compared.</param>
/// <param name="Index">100 = as much as last year; null in January and where it cannot be said.</param>
/// <param name="BelowLine">Below the dividing line; null without index.</param>
/// <param name="Kwh">kWh of the firms known on both sides.</param>
/// <param name="KwhBefore">The same firms in the same months of last year.</param>
/// <param name="Firms">Firms of the group.</param>
/// <param name="Compared">Firms known on both sides.</param>
/// <param name="KwhLeftOut">kWh of firms unknown last year; operators only.</param>
/// <param name="Hidden">It would tell of single enterprises: figures are for operators only.</param>
public sealed record PowerIndexView(
    string Group, string? Key, string From, string To, decimal? Index, bool? BelowLine, decimal? Kwh, decimal? KwhBefore, int Firms, int? Compared, decimal? KwhLeftOut, bool Hidden);

/// <summary>The electricity index of a period.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Total">Groups that pass the filters.</param>
/// <param name="Period">Period.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="MonthRun">The month's run it stands on.</param>
/// <param name="Rulebook">Version of the rules.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record PowerIndexPageView(
    IReadOnlyList<PowerIndexView> Items, string? Next, int Total, string Period, string Run, string MonthRun, string Rulebook, DateTimeOffset PublishedAt);
