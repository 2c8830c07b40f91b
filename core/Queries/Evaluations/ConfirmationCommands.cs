using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Records, on their behalf, that enterprises have confirmed their data, and lists who has (RULINGS 6.6).</summary>
public sealed class ConfirmationCommands(ConfirmationStore confirmations, TimeProvider time)
{
    /// <summary>Confirmations in one request.</summary>
    public const int Most = 500;

    private static readonly QueryParameter CodeParameter = new("creditCode", "string", "一家企业的统一社会信用代码");
    private static readonly QueryParameter AfterParameter = new("cursor", "string", "上一页返回的 next");

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CodeParameter, QueryParameters.Limit, AfterParameter];

    /// <summary>All are checked before the first is written; what is on record already is left as it is.</summary>
    public async Task<Answer> AddAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var of = EvaluationWords.Year(year);
        var body = Bodies.Read(call, ApiJson.Instance.ConfirmationsBody, "{\"confirmations\":[{\"creditCode\":\"…\",\"confirmedBy\":\"…\"}]}");
        if (body.Confirmations.Count is < 1 or > Most) throw Bodies.Bad("confirmations", $"1–{Most} 条");
        var now = time.GetUtcNow();
        var read = new List<Confirmation>();
        for (var i = 0; i < body.Confirmations.Count; i++)
            read.Add(Read(of, body.Confirmations[i], string.Create(CultureInfo.InvariantCulture, $"confirmations[{i}]"), by, now));
        var written = await confirmations.AddAsync(read, cancellation).ConfigureAwait(false);
        return Answer.Json(call, new ConfirmationsResultView(written, read.Count - written), ApiJson.Instance.ConfirmationsResultView) with { ETag = null };
    }

    public async Task<Answer> ListAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (of, limit, after) = (EvaluationWords.Year(year), call.ReadInteger(QueryParameters.Limit)!.Value, call.Parameter(AfterParameter.Name));
        if (call.Parameter(CodeParameter.Name) is { } text)
        {
            var own = await confirmations.OfAsync(of, CreditCodes.Read(text), cancellation).ConfigureAwait(false);
            return Page(call, of, own, null);
        }

        var page = new List<Confirmation>();
        string? next = null;
        await foreach (var confirmation in confirmations.ReadAsync(of, cancellation).ConfigureAwait(false))
        {
            if (after is not null && string.CompareOrdinal(confirmation.CreditCode.Value, after) <= 0) continue;
            // A page ends between two enterprises: the cursor is the last code.
            if (page.Count >= limit && confirmation.CreditCode != page[^1].CreditCode)
            {
                next = page[^1].CreditCode.Value;
                break;
            }

            page.Add(confirmation);
        }

        return Page(call, of, page, next);
    }

    private static Answer Page(ApiCall call, int year, IReadOnlyList<Confirmation> page, string? next) => Answer.Json(
        call, new ConfirmationsView(year, [.. page.Select(confirmation => EvaluationViewOf.Confirmation(confirmation, call.Audience))], next),
        ApiJson.Instance.ConfirmationsView);

    private static Confirmation Read(int year, ConfirmationBody? body, string at, string by, DateTimeOffset now)
    {
        if (body is null) throw Bodies.Bad(at, "一条确认");
        if (!CreditCode.TryParse(body.CreditCode.ToUpperInvariant(), out var code)) throw Bodies.Bad(at + ".creditCode", "18位统一社会信用代码(末位校验码须正确)");
        var items = body.Items ?? ConfirmationItems.All;
        if (items.Count == 0 || items.Any(item => !ConfirmationItems.All.Contains(item))) throw Bodies.Bad(at + ".items", string.Join(", ", ConfirmationItems.All));
        var today = WorkingDays.Today(now);
        if (body.On > today) throw Bodies.Bad(at + ".on", "不晚于今天");
        return new Confirmation
        {
            Year = year,
            CreditCode = code,
            ConfirmedBy = Bodies.Text(at + ".confirmedBy", body.ConfirmedBy, 60),
            On = body.On ?? today,
            Items = [.. items.Distinct().Order(StringComparer.Ordinal)],
            Remarks = Bodies.Optional(at + ".remarks", body.Remarks, 500),
            RecordedBy = by,
            RecordedAt = now,
        };
    }
}
