using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Answers what is published of the yearly evaluation, for readers.</summary>
public sealed class EvaluationQueries(
    EvaluationStore store, IEvaluationResults results, ObjectionStore objections, ConfirmationStore confirmations, TimeProvider time)
{
    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters => EvaluationListQuery.Parameters;

    public async Task<Answer> YearsAsync(ApiCall call, CancellationToken cancellation) => Answer.Json(
        call, new EvaluationYearsView([.. (await store.ListAsync(cancellation).ConfigureAwait(false)).Select(EvaluationViewOf.Year)]), ApiJson.Instance.EvaluationYearsView);

    public async Task<Answer> ListAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (of, query) = (EvaluationWords.Year(year), EvaluationListQuery.Read(call));
        var (state, current) = await store.CurrentAsync(of, cancellation).ConfigureAwait(false);
        var question = query.Question;
        var cursor = Cursor(query, question, of);
        var run = cursor is null || cursor.Run == current.Run ? current : await EarlierAsync(of, cursor.Run, cancellation).ConfigureAwait(false);
        var whole = OutputFormats.IsExport(query.Format);
        var start = cursor?.Position ?? 0;
        var page = whole ? "all" : string.Create(CultureInfo.InvariantCulture, $"{start}+{query.Limit}+{state.InputsChanged}");
        var tag = EntityTag.Of(run.Run, state.Last.At, query.Format, call.Audience, $"{question}|{of}|{page}");
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };

        var chosen = query.Choose(await results.LoadAsync(run, cancellation).ConfigureAwait(false));
        if (start > chosen.Count) throw ListCursor.Bad(query.Cursor!);
        if (whole)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"evaluation-{of}-{run.Stage.Word()}");
            return Exports.Write(query.Format, name, EvaluationColumns.All, chosen.Select(enterprise => EvaluationViewOf.Enterprise(enterprise, run))) with { ETag = tag };
        }

        var end = Math.Min(chosen.Count, start + query.Limit);
        var items = chosen.Skip(start).Take(query.Limit).Select(enterprise => EvaluationViewOf.Enterprise(enterprise, run)).ToList();
        var next = end < chosen.Count ? new ListCursor(new Month(of, 12), run.Run, end, question).Encode() : null;
        var view = new EvaluationPageView(items, next, chosen.Count, of, run.Stage, run.Run, state.Last.At, state.InputsChanged);
        return Answer.Json(call, view, ApiJson.Instance.EvaluationPageView) with { ETag = tag };
    }

    /// <summary>One enterprise's result with its objections and confirmations, and the year's acts.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string year, string creditCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (of, code) = (EvaluationWords.Year(year), CreditCodes.Read(creditCode));
        var (_, run) = await store.CurrentAsync(of, cancellation).ConfigureAwait(false);
        var enterprise = await results.GetAsync(run, code, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.EnterpriseNotFound, $"{year}年的名录中没有 {code}");
        var now = time.GetUtcNow();
        var raised = (await objections.OfYearAsync(of, cancellation).ConfigureAwait(false)).Where(file => file.Objection.CreditCode == code);
        var confirmed = await confirmations.OfAsync(of, code, cancellation).ConfigureAwait(false);
        var history = await store.HistoryAsync(of, cancellation).ConfigureAwait(false);
        return Answer.Json(
            call,
            new EvaluationDetailView(
                EvaluationViewOf.Enterprise(enterprise, run),
                [.. raised.Select(file => EvaluationViewOf.Objection(file, call.Audience, now))],
                [.. confirmed.Select(confirmation => EvaluationViewOf.Confirmation(confirmation, call.Audience))],
                [.. history.Select(EvaluationViewOf.Act)]),
            ApiJson.Instance.EvaluationDetailView);
    }

    public async Task<Answer> HistoryAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        var of = EvaluationWords.Year(year);
        await store.StateAsync(of, cancellation).ConfigureAwait(false);
        var acts = await store.HistoryAsync(of, cancellation).ConfigureAwait(false);
        return Answer.Json(call, new EvaluationHistoryView(of, [.. acts.Select(EvaluationViewOf.Act)]), ApiJson.Instance.EvaluationHistoryView);
    }

    /// <summary>A walk begun before another stage came goes on with its run, unless that was withdrawn meanwhile.</summary>
    /// <exception cref="ApiProblemException">410 cursor-expired.</exception>
    private async Task<EvaluationManifest> EarlierAsync(int year, string run, CancellationToken cancellation)
    {
        var acts = await store.HistoryAsync(year, cancellation).ConfigureAwait(false);
        var last = acts.LastOrDefault(act => act.Stage is not null && act.Run == run);
        if (last is not null && !acts.Any(act => act.Stage is null && act.Number > last.Number)
            && await store.FindRunAsync(year, run, cancellation).ConfigureAwait(false) is { Published: true } earlier) return earlier;
        throw new ApiProblemException(ProblemCodes.CursorExpired, string.Create(CultureInfo.InvariantCulture, $"{year}年的计算批次 {run} 已撤回或不再保留,请从第一页重新查询"));
    }

    private static ListCursor? Cursor(EvaluationListQuery query, string question, int year)
    {
        if (query.Cursor is null) return null;
        if (OutputFormats.IsExport(query.Format)) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, query.Cursor, "导出时不分页,不用 cursor");
        var cursor = ListCursor.Decode(query.Cursor);
        return cursor.Question == question && cursor.Period == new Month(year, 12) ? cursor : throw ListCursor.Bad(query.Cursor);
    }
}
