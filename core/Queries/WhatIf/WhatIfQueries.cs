using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries.WhatIf;

/// <summary>Answers what an enterprise would get with other figures. The code is that of the run; nothing is stored.</summary>
public sealed class WhatIfQueries(IPublishedResults results, ReplayedWindows windows, ReplayedYears years)
{
    internal const string Assumption = "其他企业数据不变的前提下";

    /// <exception cref="ApiProblemException">400, 404, 409 when what the run read is gone.</exception>
    public async Task<Answer> AskAsync(ApiCall call, CancellationToken cancellation)
    {
        var (code, period, year, changes) = WhatIfBodies.Read(call);
        try
        {
            var view = year is { } asked
                ? await YearAsync(call, code, asked, changes, cancellation).ConfigureAwait(false)
                : await MonthAsync(code, period, changes, cancellation).ConfigureAwait(false);
            return Answer.Json(call, view, ApiJson.Instance.WhatIfView) with { ETag = null };
        }
        catch (OverflowException)
        {
            // Each figure is within bounds, together they are not: the question is at fault, not the service.
            throw new ApiProblemException(ProblemCodes.BadBody, "所给的数合在一起超出可计算的范围,请核对数值和单位") { Parameter = "changes", Allowed = "合理的数值" };
        }
    }

    private async Task<WhatIfView> MonthAsync(CreditCode code, Month? period, Indicators.WhatIf.FactChanges changes, CancellationToken cancellation)
    {
        var published = await results.CurrentAsync(period, cancellation).ConfigureAwait(false);
        var window = await ReplayProblems.AskAsync(() => windows.OfAsync(published, cancellation)).ConfigureAwait(false);
        var place = window.Find(code);
        if (place < 0) throw ReplayProblems.NoSuch(code, published.Period.ToString());
        var facts = window.Facts[place];
        var before = Row(facts, window.Results[place]);
        var after = Row(facts, window.With(place, changes.Apply(facts, window.Rules)));
        return new WhatIfView(
            code.Value, facts.Profile.Name, published.Period.ToString(), null, published.Run, ReplayedYears.Published, $"{Assumption},按本批次的规则和其余数据重新计算,不保存、不发布",
            Side(before, published), Side(after, published),
            [.. new EnterpriseMove(before, after).Changes().Select(change => new Change(change.Indicator.Name, Display.Round(change.Before), Display.Round(change.After)))]);
    }

    private async Task<WhatIfView> YearAsync(ApiCall call, CreditCode code, int year, Indicators.WhatIf.FactChanges changes, CancellationToken cancellation)
    {
        var replayed = await ReplayProblems.YearAsync(years, call, year, cancellation).ConfigureAwait(false);
        var place = replayed.Facts.Find(code);
        if (place < 0) throw ReplayProblems.NoSuch(code, $"{year}-12");
        var facts = replayed.Facts.Facts[place];
        var before = EvaluationWhatIfViews.Of(replayed.Facts.Evaluate(place, facts));
        var after = EvaluationWhatIfViews.Of(replayed.Facts.Evaluate(place, replayed.Facts.Change(place, changes)));
        return new WhatIfView(
            code.Value, facts.Profile.Name, $"{year}-12", year, replayed.Run, replayed.Basis, $"{Assumption},{replayed.Text},不保存、不发布",
            new WhatIfSideView(null, null, before), new WhatIfSideView(null, null, after), EvaluationWhatIfViews.Changes(before, after));
    }

    private static SnapshotRow Row(WindowFacts facts, (CarbonCode Carbon, PerMu PerMu) result) =>
        new(facts.Profile, new WindowResult(facts.Window, result.Carbon, result.PerMu));

    private static WhatIfSideView Side(SnapshotRow row, PublishedPeriod published) =>
        new(ViewOf.Carbon(row, published), ViewOf.PerMu(row, published), null);
}
