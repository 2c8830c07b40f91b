using System.Globalization;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Objections and their answers, also as a letter to print.</summary>
public sealed class ObjectionQueries(ObjectionStore objections, EvaluationStore store, IEvaluationResults results, EvaluationOptions options, TimeProvider time)
{
    private static readonly QueryParameter YearParameter = new("year", "integer", "评价年度,默认全部") { Minimum = 2000, Maximum = 2100 };
    private static readonly QueryParameter CodeParameter = new("creditCode", "string", "统一社会信用代码") { Example = "91330723MA2E00001X" };
    private static readonly QueryParameter StateParameter = new("state", "string", "open 未答复、answered 已答复、overdue 逾期未答复") { Words = ["open", "answered", "overdue"] };
    private static readonly QueryParameter FormatParameter = new("format", "string", "json,或 html 可打印的答复书") { Words = ["json", "html"], Default = "json" };

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [YearParameter, CodeParameter, StateParameter, QueryParameters.Limit];

    /// <summary>Query parameters of one.</summary>
    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [FormatParameter];

    /// <summary>Newest first.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (year, state, limit) = (call.ReadInteger(YearParameter), call.ReadWord(StateParameter), call.ReadInteger(QueryParameters.Limit)!.Value);
        var code = call.Parameter(CodeParameter.Name) is { } text ? CreditCodes.Read(text) : (Model.CreditCode?)null;
        var now = time.GetUtcNow();
        var years = year is { } one ? [one] : (await store.ListAsync(cancellation).ConfigureAwait(false)).Select(known => known.Year).ToList();
        var files = new List<ObjectionFile>();
        foreach (var of in years) files.AddRange(await objections.OfYearAsync(of, cancellation).ConfigureAwait(false));
        var found = files
            .Where(file => (code is null || file.Objection.CreditCode == code) && state switch
            {
                "open" => file.Answer is null,
                "answered" => file.Answer is not null,
                "overdue" => file.IsOverdue(now),
                _ => true,
            })
            .OrderByDescending(file => file.Objection.RaisedAt).ThenByDescending(file => file.Objection.Number).ToList();
        var view = new ObjectionsView(
            [.. found.Take(limit).Select(file => EvaluationViewOf.Objection(file, call.Audience, now))], found.Count, found.Count(file => file.Answer is null),
            found.Count(file => file.IsOverdue(now)));
        return Answer.Json(call, view, ApiJson.Instance.ObjectionsView);
    }

    public async Task<Answer> FindAsync(ApiCall call, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var html = call.ReadWord(FormatParameter) == "html";
        var file = await RequireAsync(number, cancellation).ConfigureAwait(false);
        if (!html) return Answer.Json(call, EvaluationViewOf.Objection(file, call.Audience, time.GetUtcNow()), ApiJson.Instance.ObjectionView);
        var run = await store.FindRunAsync(file.Objection.Year, file.Objection.Run, cancellation).ConfigureAwait(false);
        var enterprise = run is null ? null : await results.GetAsync(run, file.Objection.CreditCode, cancellation).ConfigureAwait(false);
        return ObjectionLetter.Answer(call, file, enterprise?.Facts.Profile.Name ?? file.Objection.CreditCode.Value, options.Office);
    }

    /// <exception cref="ApiProblemException">404 objection-not-found.</exception>
    internal async Task<ObjectionFile> RequireAsync(string number, CancellationToken cancellation)
    {
        if (Parse(number) is var (year, sequence) && await objections.FindAsync(year, sequence, cancellation).ConfigureAwait(false) is { } file) return file;
        throw new ApiProblemException(ProblemCodes.ObjectionNotFound, "没有这个受理号;可用受理号(武亩异〔2023〕0001)或 2023-0001");
    }

    /// <summary>The objection as it is on record now.</summary>
    internal async Task<Answer> AnswerAsync(ApiCall call, Objection objection, CancellationToken cancellation)
    {
        var file = await objections.FindAsync(objection.Year, objection.Number, cancellation).ConfigureAwait(false) ?? new ObjectionFile(objection, null);
        return Answer.Json(call, EvaluationViewOf.Objection(file, call.Audience, time.GetUtcNow()), ApiJson.Instance.ObjectionView) with { ETag = null };
    }

    /// <summary>Receipt number or id; null when it is neither.</summary>
    private (int Year, int Number)? Parse(string text)
    {
        var parts = text.Split(['-', '〔', '〕'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is [var prefix, .. var rest] && prefix == options.ReceiptPrefix) parts = rest;
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (year, number) : null;
    }
}
