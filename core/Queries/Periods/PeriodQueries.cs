using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries.Periods;

/// <summary>Answers what happened to a period's published run, and what waits to take its place.</summary>
public sealed class PeriodQueries(IPublishedResults results, PointerStore pointers, Movements movements)
{
    /// <exception cref="ApiProblemException">400, 404.</exception>
    public async Task<Answer> HistoryAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var month = RunReasons.ReadMonth(period);
        await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        var moves = await pointers.HistoryAsync(month, cancellation).ConfigureAwait(false);
        return Answer.Json(
            call, new PeriodHistoryView(month.ToString(), [.. moves.Select(View)]), ApiJson.Instance.PeriodHistoryView);
    }

    /// <exception cref="ApiProblemException">400, 404: never published, or nothing waits.</exception>
    public async Task<Answer> WaitingAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var month = RunReasons.ReadMonth(period);
        var published = await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        var nothing = new ApiProblemException(ProblemCodes.NothingWaiting, $"{month} 没有待核准的计算批次");
        if (published.Waiting is not { } waiting) throw nothing;
        RunMovement movement;
        try
        {
            movement = await movements.FindWaitingAsync(published, cancellation).ConfigureAwait(false) ?? throw nothing;
        }
        catch (RunCollectedException)
        {
            throw nothing;
        }

        return Answer.Json(
            call, new WaitingRunView(month.ToString(), published.Run, waiting.Run, waiting.Since, waiting.Reasons, movement),
            ApiJson.Instance.WaitingRunView);
    }

    private static PeriodMoveView View(PointerMove move)
    {
        var (word, text) = Words(move.Kind);
        return new PeriodMoveView(move.Number, word, text, move.Run, move.From, move.By, move.Why, move.At);
    }

    private static (string Word, string Text) Words(PointerMoveKind kind) => kind switch
    {
        PointerMoveKind.Published => ("published", "发布"),
        PointerMoveKind.Held => ("held", "变动过大,待核准"),
        PointerMoveKind.Approved => ("approved", "核准发布"),
        PointerMoveKind.Refused => ("refused", "不予核准,沿用原批次"),
        PointerMoveKind.RolledBack => ("rolled-back", "退回到较早的批次并固定"),
        PointerMoveKind.Released => ("released", "解除固定"),
        PointerMoveKind.Closed => ("closed", "关账"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
