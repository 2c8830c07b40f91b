using System.Text.Json;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries;

/// <summary>Takes an operator's request to recalculate and tells what became of it.</summary>
public sealed class RecalculationQueries(IRecalculations recalculations)
{
    public const int MaxPeriods = 60;

    /// <summary>202 with the address of the request.</summary>
    public async Task<Answer> RequestAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var request = await recalculations.RequestAsync(ReadPeriods(call.Body.Span), call.Caller, cancellation).ConfigureAwait(false);
        return Answer.Json(call, View(request), ApiJson.Instance.RecalculationView) with
        {
            Status = 202,
            ETag = null,
            Location = "recalculations/" + request.Id,
        };
    }

    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var request = await recalculations.FindAsync(id, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.RequestNotFound, "没有这个编号的重算请求");
        return Answer.Json(call, View(request), ApiJson.Instance.RecalculationView);
    }

    private static List<Month> ReadPeriods(ReadOnlySpan<byte> body)
    {
        RecalculationBody? read;
        try
        {
            read = JsonSerializer.Deserialize(body, ApiJson.Instance.RecalculationBody);
        }
        catch (JsonException)
        {
            throw Bad("请求内容不是 {\"periods\":[\"2023-06\"]} 形式的 JSON");
        }

        if (read is null || read.Periods.Count is < 1 or > MaxPeriods) throw Bad($"periods 应有 1–{MaxPeriods} 个月份");
        var periods = new List<Month>();
        foreach (var text in read.Periods)
        {
            if (!Month.TryParse(text, out var period)) throw Bad($"periods 中的“{(text?.Length <= 20 ? text : "…")}”不是形如 2023-06 的月份");
            if (periods.Contains(period)) throw Bad($"periods 中 {period} 重复");
            periods.Add(period);
        }

        return periods;
    }

    private static ApiProblemException Bad(string detail) =>
        new(ProblemCodes.BadBody, detail) { Parameter = "periods", Allowed = $"1–{MaxPeriods} 个互不相同、形如 2023-06 的月份" };

    private static RecalculationView View(RecalculationRequest request) =>
        new(request.Id, request.Status, [.. request.Periods.Select(period => new RecalculatedPeriodView(period.Period.ToString(), period.Run, period.Result))]);
}
