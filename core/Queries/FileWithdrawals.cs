using System.Text.Json;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries;

/// <summary>Takes an operator's word that a file shall not count, or shall count again; answers with the receipt as it is then.</summary>
public sealed class FileWithdrawals(IFileLedger ledger, Withdrawals withdrawals)
{
    public const int LongestReason = 500;

    /// <summary>撤销: the reason is required. Repeating it is harmless.</summary>
    public async Task<Answer> WithdrawAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var reason = ReadReason(call.Body.Span) ?? throw Bad("撤销须写明原因");
        var entry = await FindAsync(id, cancellation).ConfigureAwait(false);
        var withdrawal = await withdrawals.WithdrawAsync(id, call.Caller, reason, cancellation).ConfigureAwait(false);
        return Receipt(call, entry, withdrawal);
    }

    /// <summary>取消撤销. Harmless for a file that is not withdrawn.</summary>
    public async Task<Answer> RestoreAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var reason = ReadReason(call.Body.Span);
        var entry = await FindAsync(id, cancellation).ConfigureAwait(false);
        await withdrawals.RestoreAsync(id, call.Caller, reason, cancellation).ConfigureAwait(false);
        return Receipt(call, entry, null);
    }

    private async Task<FileEntry> FindAsync(string id, CancellationToken cancellation)
    {
        var entry = await ledger.FindAsync(id, cancellation).ConfigureAwait(false);
        if (entry is null)
        {
            var inWork = await ledger.InWorkAsync(cancellation).ConfigureAwait(false);
            throw inWork.Any(file => file.FileId == id)
                ? new ApiProblemException(ProblemCodes.FileInWork, "文件正在接收,接收完成后再撤销") : FileQueries.NotFound();
        }

        if (!SourceNames.All.Contains(entry.Source))
            throw new ApiProblemException(ProblemCodes.FileNotWithdrawable, "配置文件不能撤销;请把正确的配置再放一次,后放的生效");
        if (entry.Status == FileStatus.Rejected)
            throw new ApiProblemException(ProblemCodes.FileRejected, "这个文件已退回,没有数据计入,不需要撤销");
        return entry;
    }

    private static Answer Receipt(ApiCall call, FileEntry entry, Withdrawal? withdrawal) =>
        Answer.Json(call, FileQueries.View(entry, withdrawal), ApiJson.Instance.FileView) with { ETag = null };

    /// <summary>Null when none is given.</summary>
    private static string? ReadReason(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return null;
        string? reason;
        try
        {
            reason = JsonSerializer.Deserialize(body, ApiJson.Instance.ReasonBody)?.Reason?.Trim();
        }
        catch (JsonException)
        {
            throw Bad("请求内容不是 {\"reason\":\"…\"} 形式的 JSON");
        }

        if (reason?.Length > LongestReason) throw Bad($"原因不超过{LongestReason}个字");
        return string.IsNullOrEmpty(reason) ? null : reason;
    }

    private static ApiProblemException Bad(string detail) =>
        new(ProblemCodes.BadBody, detail) { Parameter = "reason", Allowed = $"1–{LongestReason} 个字" };
}
