using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Takes an operator's decisions about links. Saying what already holds writes nothing, so that every request may be sent again.</summary>
public sealed class LinkCommands(IPublishedResults results, IRunAttachments attachments, IDecisionLog log)
{
    /// <summary>Decisions in one request.</summary>
    public const int MostDecisions = 500;

    private const int LongestReason = 1000;

    /// <summary>Decides about one text of the queue, or one that was decided about before.</summary>
    public async Task<Answer> DecideAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = Read(call, ApiJson.Instance.LinkDecisionBody, "{\"verdict\":\"accept\",\"creditCode\":\"…\",\"reason\":\"…\"}");
        var published = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await LinkBoard.LoadAsync(attachments, published, cancellation).ConfigureAwait(false);
        var links = await log.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        var subject = board.Find(id).Select(entry => (LinkSubject?)entry.Subject).FirstOrDefault()
            ?? (await DecidedAsync(id, cancellation).ConfigureAwait(false)) ?? throw LinkQueries.NotFound();
        var problems = new Problems("");
        var wanted = new Wanted(subject, body.Verdict, body.CreditCode, body.Parcel, body.From, body.To, body.Reason);
        var decided = await CheckAsync(wanted, published, problems, new(StringComparer.Ordinal), cancellation).ConfigureAwait(false);
        problems.ThrowIfAny();
        if (!Holds(links, decided!)) await WriteAsync(decided!, call.Caller, cancellation).ConfigureAwait(false);
        var now = await log.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        var view = LinkQueries.View(call, board, now, id) ?? new LinkViewOf(call.Audience, now).Decided(subject);
        return Answer.Json(call, view, ApiJson.Instance.LinkView) with { ETag = null };
    }

    /// <summary>Decides about many texts: all are checked before the first is written.</summary>
    public async Task<Answer> DecideManyAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var body = Read(call, ApiJson.Instance.LinkDecisionsBody, "{\"decisions\":[{\"subject\":\"account:3307230001\",\"verdict\":\"accept\",\"creditCode\":\"…\"}]}");
        if (body.Decisions.Count is < 1 or > MostDecisions)
            throw new ApiProblemException(ProblemCodes.BadBody, $"decisions 应有 1–{MostDecisions} 条") { Parameter = "decisions", Allowed = $"1–{MostDecisions} 条" };
        var published = await results.CurrentAsync(null, cancellation).ConfigureAwait(false);
        var problems = new Problems("");
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var decided = new List<Decided>();
        for (var i = 0; i < body.Decisions.Count; i++)
        {
            problems.At = string.Create(null, $"decisions[{i}].");
            var item = body.Decisions[i];
            if (item is null || !LinkSubject.TryParse(item.Subject, out var subject))
            {
                problems.Add("subject", $"应为“种类:文字”,种类可用 {string.Join("、", LinkKinds.Decidable.Select(kind => kind.Word()))}");
                continue;
            }

            var wanted = new Wanted(subject, item.Verdict, item.CreditCode, item.Parcel, item.From, item.To, item.Reason);
            if (await CheckAsync(wanted, published, problems, known, cancellation).ConfigureAwait(false) is { } one) decided.Add(one);
        }

        problems.ThrowIfAny();
        var links = await log.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        var (written, unchanged) = (0, 0);
        // In the order given: of two about the same text the later one counts.
        foreach (var one in decided)
        {
            if (Holds(links, one) && decided.Count(other => other.Subject == one.Subject) == 1)
            {
                unchanged++;
                continue;
            }

            await WriteAsync(one, call.Caller, cancellation).ConfigureAwait(false);
            written++;
        }

        return Answer.Json(call, new LinkDecisionsResultView(written, unchanged), ApiJson.Instance.LinkDecisionsResultView) with { ETag = null };
    }

    private static T Read<T>(ApiCall call, JsonTypeInfo<T> type, string example)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(call.Body.Span, type) is { } read) return read;
        }
        catch (JsonException)
        {
        }

        throw new ApiProblemException(ProblemCodes.BadBody, $"请求内容不是 {example} 形式的 JSON");
    }

    private async Task<LinkSubject?> DecidedAsync(string id, CancellationToken cancellation)
    {
        foreach (var decision in await log.AllAsync(DecisionKind.Link, cancellation).ConfigureAwait(false))
        {
            if (LinkSubject.TryParse(decision.Subject, out var subject) && subject.Id == id) return subject;
        }

        return null;
    }

    /// <summary>What is to be written; null when something is wrong with it, which <paramref name="problems"/> then name.</summary>
    private async Task<Decided?> CheckAsync(
        Wanted wanted, PublishedPeriod published, Problems problems, Dictionary<string, bool> known, CancellationToken cancellation)
    {
        var before = problems.Count;
        if (!LinkKinds.Decidable.Contains(wanted.Subject.Kind)) problems.Add("subject", "未分配的宗地面积不是可以关联的文字,请核对权利人份额");
        var verdict = wanted.Verdict switch { "accept" => LinkVerdicts.Accepted, "reject" => LinkVerdicts.Rejected, "reopen" => LinkVerdicts.Reopened, _ => null };
        if (verdict is null) problems.Add("verdict", "可用 accept(关联)、reject(排除)、reopen(重新待定)");
        if (wanted.Reason?.Length > LongestReason) problems.Add("reason", $"不超过 {LongestReason} 个字");
        var from = Month(wanted.From, "from", problems);
        var to = Month(wanted.To, "to", problems);
        if ((wanted.From ?? wanted.To) is not null && (wanted.Subject.Kind != LinkKind.Account || verdict != LinkVerdicts.Accepted))
            problems.Add(wanted.From is null ? "to" : "from", "只有户号的关联可以带起止月份");
        if (from > to) problems.Add("to", "不早于 from");

        var certificate = wanted.Subject.Kind == LinkKind.Certificate;
        var code = certificate ? wanted.Parcel : wanted.CreditCode;
        if (certificate && wanted.CreditCode is not null) problems.Add("creditCode", "产权证号关联到宗地,用 parcel");
        if (!certificate && wanted.Parcel is not null) problems.Add("parcel", "只用于产权证号");
        if (code is null && verdict == LinkVerdicts.Accepted) problems.Add(certificate ? "parcel" : "creditCode", "关联时必须给出");
        if (code is not null && certificate && !ParcelCell.IsValid(code, LandContract.ParcelLength)) problems.Add("parcel", $"{LandContract.ParcelLength} 位宗地代码");
        if (code is not null && !certificate && verdict != LinkVerdicts.Reopened && !await IsKnownAsync(code, published, known, cancellation).ConfigureAwait(false))
            problems.Add("creditCode", "名录中某一企业的统一社会信用代码");
        return problems.Count > before ? null : new Decided(wanted.Subject, verdict!, code is null ? null : new LinkTarget(code, from, to), wanted.Reason);
    }

    private static Month? Month(string? text, string field, Problems problems)
    {
        if (text is null) return null;
        if (Model.Month.TryParse(text, out var month)) return month;
        problems.Add(field, "形如 2023-06 的月份");
        return null;
    }

    private async Task<bool> IsKnownAsync(string code, PublishedPeriod published, Dictionary<string, bool> known, CancellationToken cancellation)
    {
        if (known.TryGetValue(code, out var found)) return found;
        found = CreditCode.TryParse(code, out var parsed) && await results.GetAsync(published, parsed, cancellation).ConfigureAwait(false) is not null;
        known.Add(code, found);
        return found;
    }

    /// <summary>Whether saying it again would change nothing.</summary>
    private static bool Holds(EffectiveLinks links, Decided decided)
    {
        var of = links.Of(decided.Subject);
        return decided.Verdict switch
        {
            LinkVerdicts.Accepted => of.LastOrDefault(link => link.Accepted)?.Target == decided.Target,
            LinkVerdicts.Rejected => of.Any(link => !link.Accepted && link.Target?.Code == decided.Target?.Code),
            _ => decided.Target is null ? of.Count == 0 : of.All(link => link.Target?.Code != decided.Target?.Code),
        };
    }

    private Task<Decision> WriteAsync(Decided decided, string who, CancellationToken cancellation) => log.AddAsync(
        DecisionKind.Link, decided.Subject.ToString(), decided.Verdict, decided.Target?.ToString(), who, decided.Reason, cancellation);

    private sealed record Wanted(LinkSubject Subject, string Verdict, string? CreditCode, string? Parcel, string? From, string? To, string? Reason);

    private sealed record Decided(LinkSubject Subject, string Verdict, LinkTarget? Target, string? Reason);

    /// <summary>Everything that is wrong with a request, field by field.</summary>
    private sealed class Problems(string at)
    {
        private readonly List<(string Field, string Allowed)> _found = [];

        public string At { get; set; } = at;

        public int Count => _found.Count;

        public void Add(string field, string allowed) => _found.Add((At + field, allowed));

        public void ThrowIfAny()
        {
            if (_found.Count == 0) return;
            var detail = string.Join(";", _found.Select(problem => $"{problem.Field} 不正确,应为:{problem.Allowed}"));
            throw new ApiProblemException(ProblemCodes.BadBody, detail) { Parameter = _found[0].Field, Allowed = _found[0].Allowed };
        }
    }
}
