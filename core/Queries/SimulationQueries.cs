using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Simulations;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Queries;

/// <summary>Takes simulations and tells what came out. Nothing is published by any of it.</summary>
public sealed class SimulationQueries(
    SimulationStore simulations, RulebookQueries rulebooks, IConfigDrops config, IPublishedResults published, StoreClients clients, TimeProvider time)
{
    /// <summary>Largest body: a whole rulebook and a few words.</summary>
    public const int MaxBodyBytes = RuleSetJson.MaxBytes + (64 * 1024);

    private const int FirstYear = 2000;
    private const int MaxReasons = 20;

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];

    /// <summary>202 with the address of the simulation.</summary>
    /// <exception cref="ApiProblemException">400 with every reason, 404 <c>rulebook-not-found</c> or <c>period-not-published</c>.</exception>
    public async Task<Answer> RequestAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = Read(call.Body.Span);
        var (period, year) = Time(body);
        var (rules, document) = await RulesAsync(body.Rulebook, cancellation).ConfigureAwait(false);
        if (period is { } month) await published.CurrentAsync(month, cancellation).ConfigureAwait(false);
        var simulation = await simulations.RequestAsync(period, year, rules, document, call.Caller, cancellation).ConfigureAwait(false);
        return Answer.Json(call, View(call, simulation), ApiJson.Instance.SimulationView) with { Status = 202, ETag = null, Location = "simulations/" + simulation.Id };
    }

    /// <summary>How far it is, and when it is done what moves.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var simulation = await RequireAsync(id, cancellation).ConfigureAwait(false);
        var view = View(call, simulation);
        if (simulation.Outcome is { } outcome)
        {
            var summary = await LoadAsync(outcome.Summary, cancellation).ConfigureAwait(false);
            var inForce = await config.FindRulesAsync(outcome.BaselineRulebook, cancellation).ConfigureAwait(false);
            var tried = await simulations.RulesAsync(simulation, cancellation).ConfigureAwait(false);
            view = view with
            {
                Rules = inForce is null || tried is null ? null : RulebookQueries.View(inForce, tried),
                Month = simulation.Period is null ? null : JsonSerializer.Deserialize<RunMovement>(summary, SimulationBlobs.Json),
                Evaluation = simulation.Year is null ? null : JsonSerializer.Deserialize<YearMovement>(summary, SimulationBlobs.Json),
            };
        }

        return Answer.Json(call, view, ApiJson.Instance.SimulationView);
    }

    /// <summary>Enterprises that move in a simulated month: as between two runs.</summary>
    public async Task<Answer> EnterprisesAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var simulation = await RequireAsync(id, cancellation).ConfigureAwait(false);
        if (simulation.Period is not { } period) throw NotFound("这次试算是年度评价,企业名单见 simulations/{id}/classes");
        var outcome = Done(simulation);
        try
        {
            var pair = await RunPair.OpenAsync(
                clients, period, (outcome.Baseline!, outcome.Before!), (simulation.Id, outcome.After!), cancellation).ConfigureAwait(false);
            return RunDiffs.Compare(call, pair, period, outcome.Baseline!, simulation.Id);
        }
        catch (RunCollectedException)
        {
            throw NotFound("这次试算的结果已不再保留");
        }
    }

    /// <summary>Enterprises whose status, score, rank or class moves in a simulated year, by code.</summary>
    public async Task<Answer> ClassesAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var simulation = await RequireAsync(id, cancellation).ConfigureAwait(false);
        if (simulation.Year is not { } year) throw NotFound("这次试算是月度结果,企业名单见 simulations/{id}/enterprises");
        var moves = MovesAsync(Done(simulation).Moves!, cancellation);
        if (OutputFormats.Choose(call) is var format && OutputFormats.IsExport(format))
        {
            var lines = await moves.Take(RunDiffs.MaxCsvLines).ToListAsync(cancellation).ConfigureAwait(false);
            return Exports.Write(format, $"simulation-{year}-{simulation.Id}", ClassMoveColumns.All, lines);
        }

        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var start = call.Parameter(QueryParameters.Cursor.Name) is { } cursor ? Decode(cursor) : null;
        var items = await moves.Where(move => start is null || string.CompareOrdinal(move.CreditCode, start) > 0).Take(limit + 1)
            .ToListAsync(cancellation).ConfigureAwait(false);
        string? next = null;
        if (items.Count > limit)
        {
            items.RemoveAt(limit);
            next = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(items[^1].CreditCode));
        }

        return Answer.Json(call, new ClassMovesView(year, simulation.Outcome!.Baseline, simulation.Id, items, next), ApiJson.Instance.ClassMovesView);
    }

    private static SimulationBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ApiJson.Instance.SimulationBody) ?? throw Bad(null, "请求内容不能是 null");
        }
        catch (JsonException)
        {
            throw Bad(null, "请求内容不是 {\"period\":\"2023-06\",\"rulebook\":\"…\"} 或 {\"year\":2022,\"rulebook\":{…}} 形式的 JSON");
        }
    }

    private (Month? Period, int? Year) Time(SimulationBody body)
    {
        if (body.Period is null == body.Year is null) throw Bad("period", "period 和 year 应给出其中一个");
        if (body.Period is { } text) return Month.TryParse(text, out var month) ? (month, null) : throw Bad("period", "period 应为形如 2023-06 的月份");
        var thisYear = Month.Of(time.GetUtcNow()).Year;
        return body.Year is >= FirstYear and var year && year <= thisYear ? (null, year) : throw Bad("year", $"year 应为 {FirstYear}–{thisYear} 的年份");
    }

    private async Task<(RuleSet Rules, ReadOnlyMemory<byte>? Document)> RulesAsync(JsonElement rulebook, CancellationToken cancellation)
    {
        switch (rulebook.ValueKind)
        {
            case JsonValueKind.String:
                return (await rulebooks.RequireAsync(rulebook.GetString()!, cancellation).ConfigureAwait(false), null);
            case JsonValueKind.Object:
                var document = Encoding.UTF8.GetBytes(rulebook.GetRawText());
                var parse = RuleSetJson.Parse(document);
                if (parse.Rules is { } rules) return (rules, document);
                throw Bad("rulebook", "规则库未通过检查:" + string.Join(";", parse.Errors.Take(MaxReasons)) + (parse.Errors.Count > MaxReasons ? $";等 {parse.Errors.Count} 处" : ""));
            default:
                throw Bad("rulebook", "rulebook 应为版本号、散列、current,或一份完整的规则库");
        }
    }

    private async Task<Simulation> RequireAsync(string id, CancellationToken cancellation) =>
        await simulations.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw NotFound("没有这个编号的试算,或已不再保留");

    private static SimulationOutcome Done(Simulation simulation) => simulation.Outcome
        ?? throw new ApiProblemException(ProblemCodes.SimulationNotDone, simulation.Failure is { } reason ? "试算未成功:" + reason : "试算尚未完成,进展见 simulations/" + simulation.Id);

    private async Task<byte[]> LoadAsync(string blob, CancellationToken cancellation)
    {
        try
        {
            var content = await clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(blob).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return content.Value.Content.ToArray();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw NotFound("这次试算的结果已不再保留");
        }
    }

    private async IAsyncEnumerable<ClassMove> MovesAsync(string blob, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream content;
        try
        {
            content = await clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(blob).OpenReadAsync(cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw NotFound("这次试算的结果已不再保留");
        }

        using var reader = new StreamReader(content, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            yield return JsonSerializer.Deserialize<ClassMove>(line, SimulationBlobs.Json)!;
    }

    private static string Decode(string cursor) =>
        cursor.Length <= 100 && Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is var code && CreditCode.IsValid(code)
            ? code : throw ListCursor.Bad(cursor);

    private static SimulationView View(ApiCall call, Simulation simulation) => new(
        simulation.Id, simulation.Status, simulation.Period?.ToString(), simulation.Year, new(simulation.Rulebook, simulation.RulebookHash), !simulation.Inline,
        call.Audience == Audience.Operator ? simulation.RequestedBy : null, simulation.RequestedAt, simulation.Failure, simulation.Outcome?.Baseline, simulation.Outcome?.Recomputed, null, null, null);

    private static ApiProblemException NotFound(string detail) => new(ProblemCodes.SimulationNotFound, detail);

    private static ApiProblemException Bad(string? parameter, string detail) => new(ProblemCodes.BadBody, detail) { Parameter = parameter };
}
