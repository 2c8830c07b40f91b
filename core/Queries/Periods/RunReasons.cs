using System.Text.Json;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Periods;

/// <summary>Reads what a person says about a period: which run is meant, and why. A reason is always needed.</summary>
internal static class RunReasons
{
    public const int LongestReason = 500;

    /// <exception cref="ApiProblemException">400.</exception>
    public static Month ReadMonth(string period) =>
        Month.TryParse(period, out var month) ? month : throw ApiProblemException.Bad(QueryParameters.Period.Name, period, "形如 2023-06 的月份");

    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static (string Run, string Reason) Read(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Views.RunReasonBody? body;
        try
        {
            body = JsonSerializer.Deserialize(call.Body.Span, ApiJson.Instance.RunReasonBody);
        }
        catch (JsonException)
        {
            throw new ApiProblemException(ProblemCodes.BadBody, "请求内容不是 {\"run\":\"…\",\"reason\":\"…\"} 形式的 JSON");
        }

        if (!RunId.IsWellFormed(body?.Run))
            throw new ApiProblemException(ProblemCodes.BadBody, "run 应为16位的批次号") { Parameter = "run", Allowed = "16 位小写十六进制数字" };
        return (body!.Run, Checked(body.Reason));
    }

    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static string ReadReason(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return Checked(call.Body.IsEmpty ? null : JsonSerializer.Deserialize(call.Body.Span, ApiJson.Instance.ReasonBody)?.Reason);
        }
        catch (JsonException)
        {
            throw new ApiProblemException(ProblemCodes.BadBody, "请求内容不是 {\"reason\":\"…\"} 形式的 JSON");
        }
    }

    private static string Checked(string? reason) => reason?.Trim() is { Length: > 0 and <= LongestReason } text
        ? PersonalText.Redact(text).ToString() // History is read by all readers: no telephone numbers or personal IDs (RULINGS 6.9).
        : throw new ApiProblemException(ProblemCodes.BadBody, $"须写明原因,不超过{LongestReason}个字") { Parameter = "reason", Allowed = $"1–{LongestReason} 个字" };
}
