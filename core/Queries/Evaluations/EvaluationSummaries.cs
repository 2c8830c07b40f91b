using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Campaign.Suppression;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>A year by town, industry and group. Everybody but operators sees only cells that tell of no single enterprise (RULINGS 6.3).</summary>
public sealed class EvaluationSummaries(EvaluationStore store, IEvaluationResults results, IConfigDrops config)
{
    private const string Unknown = "未注明";
    private static readonly Func<PerMu, decimal?>[] Measured =
    [
        figures => figures.TaxWan, figures => figures.LandMu,
        // Ratios are over the firms that have both sides: those few, not all who have one of them, are what a cell tells of.
        figures => figures.Employees is null ? null : figures.ValueAddedWan, figures => figures.ValueAddedWan is null ? null : figures.Employees,
        figures => figures.TceEquivalent is null ? null : figures.ValueAddedWan, figures => figures.ValueAddedWan is null ? null : figures.TceEquivalent,
        figures => figures.ValueAddedWan,
        figures => figures.ValueAddedWan is null ? null : figures.LandMu,
        figures => figures.TaxWan is null ? null : figures.LandMu,
    ];

    public async Task<Answer> GetAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var of = EvaluationWords.Year(year);
        var (_, run) = await store.CurrentAsync(of, cancellation).ConfigureAwait(false);
        var rules = (await config.CurrentRulesAsync(cancellation).ConfigureAwait(false)).Procedure;
        var enterprises = (await results.LoadAsync(run, cancellation).ConfigureAwait(false)).Where(PublicationNotices.IsAsked).ToList();
        var rule = new SuppressionRule(rules.MinFirms, rules.DominantShare);
        return Answer.Json(call, Of(run, enterprises, call.Audience == Audience.Operator ? null : rule), ApiJson.Instance.EvaluationSummaryView);
    }

    /// <summary>The tables; with a rule what it hides is hidden.</summary>
    internal static EvaluationSummaryView Of(EvaluationManifest run, IReadOnlyList<EvaluatedEnterprise> enterprises, SuppressionRule? rule)
    {
        var cells = new List<AggregateCell>();
        cells.AddRange(Table("town", enterprises, enterprise => enterprise.Facts.Profile.Town ?? Unknown));
        cells.AddRange(Table("industry", enterprises, enterprise => enterprise.Facts.Profile.Industry is { Length: >= 2 } industry ? industry[..2] : Unknown));
        cells.AddRange(Table("group", enterprises, enterprise => EvaluationWords.Group(enterprise.Facts.Group)));
        var measures = Measured.Select(measure => (IReadOnlyList<decimal?>)[.. enterprises.Select(enterprise => measure(enterprise.Facts.Figures))]).ToList();
        var everybody = Enumerable.Range(0, enterprises.Count).ToList();
        var hidden = rule is null ? new HashSet<int>() : Suppressor.Hide(cells, enterprises.Count, measures, rule);
        var hidesTotal = rule is not null && !rule.IsSafe(everybody, measures);
        IReadOnlyList<SummaryCellView> Views(string table) =>
            [.. Enumerable.Range(0, cells.Count).Where(i => cells[i].Table == table).Select(i => View(cells[i], enterprises, hidden.Contains(i)))];
        return new EvaluationSummaryView(
            run.Year, run.Stage, run.Run, View(new AggregateCell("all", "全县", everybody), enterprises, hidesTotal), Views("town"), Views("industry"), Views("group"));
    }

    private static IEnumerable<AggregateCell> Table(string table, IReadOnlyList<EvaluatedEnterprise> enterprises, Func<EvaluatedEnterprise, string> name) =>
        Enumerable.Range(0, enterprises.Count).GroupBy(i => name(enterprises[i]), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new AggregateCell(table, group.Key, [.. group]));

    private static SummaryCellView View(AggregateCell cell, IReadOnlyList<EvaluatedEnterprise> enterprises, bool hidden)
    {
        var name = cell.Table == "industry" && IndustryDivisions.NameOf(cell.Name) is { } words ? $"{cell.Name} {words}" : cell.Name;
        if (hidden) return new SummaryCellView(name, true, null, null, null, null, null, null, null, null);
        var members = cell.Units.Select(unit => enterprises[unit]).ToList();
        int Classed(EvaluationClass wanted) => members.Count(member => member.FinalClass == wanted);
        var figures = members.Select(member => member.Facts.Figures).ToList();
        return new SummaryCellView(
            name, false, members.Count, new ClassCountsView(Classed(EvaluationClass.A), Classed(EvaluationClass.B), Classed(EvaluationClass.C), Classed(EvaluationClass.D)),
            Display.Round(figures.Sum(figure => figure.TaxWan)), Display.Round(figures.Sum(figure => figure.LandMu)),
            Ratio(figures, figure => figure.TaxWan, figure => figure.LandMu), Ratio(figures, figure => figure.ValueAddedWan, figure => figure.LandMu),
            Ratio(figures, figure => figure.ValueAddedWan, figure => figure.Employees), Ratio(figures, figure => figure.ValueAddedWan, figure => figure.TceEquivalent));
    }

    private static decimal? Ratio(IReadOnlyList<PerMu> figures, Func<PerMu, decimal?> above, Func<PerMu, decimal?> below)
    {
        var both = figures.Where(figure => above(figure) is not null && below(figure) is not null).ToList();
        var divisor = both.Sum(below);
        return divisor is > 0m ? Display.Round(both.Sum(above)!.Value / divisor.Value) : null;
    }
}
