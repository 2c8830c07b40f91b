using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>
/// Publishes a stage or withdraws what is published: (1) state and ETag, (2) inputs and result, (3) the gate, (4) the run's rows where nobody looks, (5) act
/// and state in one transaction. It may die or run twice at any storage call: readers see the old state or the new one, and asking again ends it.
/// </summary>
public sealed class EvaluationPublisher(
    YearPreparations preparations, EvaluationStore store, EvaluationWriter writer, ConfirmationStore confirmations, ObjectionStore objections,
    ResultsOptions options, TimeProvider time, ILogger<EvaluationPublisher> log)
{
    /// <summary>The act on record: the new one, or the one that says the very same already.</summary>
    /// <exception cref="PublicationRefusedException">The gate refuses; nothing has changed.</exception>
    public async Task<EvaluationAct> PublishAsync(PublicationRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var attempt = 0; attempt < options.PublishAttempts; attempt++)
        {
            var pointer = await store.ReadAsync(request.Year, cancellation).ConfigureAwait(false);
            // Our own act, whose answer was lost, or the same request sent twice.
            if (pointer is not null && request.IsSaidBy(pointer.State.Last)) return pointer.State.Last;
            var prepared = await PreparedAsync(request.Year, cancellation).ConfigureAwait(false);
            var now = time.GetUtcNow();
            var notices = await NoticesAsync(prepared, now, cancellation).ConfigureAwait(false);
            var open = request.Stage == EvaluationStage.Final ? await OpenAsync(request.Year, cancellation).ConfigureAwait(false) : [];
            var refusals = PublicationGate.Check(request, pointer?.State, prepared, notices, open, now);
            if (refusals.Count > 0) throw new PublicationRefusedException(refusals[0]);

            var (inputs, run) = (prepared.Inputs, request.Run);
            var manifest = await store.FindRunAsync(request.Year, run, cancellation).ConfigureAwait(false)
                ?? await writer.WriteAsync(run, request.Stage, prepared.Evaluation, inputs.Files, inputs.EngineVersion, inputs.Rules, inputs.Links, cancellation).ConfigureAwait(false);
            // Null: another attempt at the same run finished first and was collected at once; start over.
            if (manifest is null) continue;
            var act = await ActAsync(request, pointer?.State, prepared, now, cancellation).ConfigureAwait(false);
            var next = Next(request, pointer?.State, act, manifest with { Published = true });
            if (!await store.TryActAsync(next, pointer, manifest, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("Evaluation {Year}: {Stage} published, run {Run}, act {Number}, by {By}", act.Year, act.Stage, run, act.Number, act.By);
            return act;
        }

        throw Busy();
    }

    /// <summary>Withdraws what is published: it vanishes from the public at once; the run, the act and the objections stay on record.</summary>
    /// <exception cref="PublicationRefusedException">Nothing is published.</exception>
    public async Task<EvaluationAct> WithdrawAsync(int year, string by, string reason, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < options.PublishAttempts; attempt++)
        {
            var pointer = await store.ReadAsync(year, cancellation).ConfigureAwait(false);
            if (pointer is { State.Last: { Stage: null } last } && last.By == by && last.Reason == reason) return last;
            if (pointer?.State is not { } state || (state.Current ?? state.PublicRun) is not { } run)
                throw new PublicationRefusedException(new(PublicationRefusals.NothingToWithdraw, "本年度没有已发布的评价结果"));
            var act = new EvaluationAct { Year = year, Number = state.Last.Number + 1, Run = run.Run, ResultHash = run.ResultHash, By = by, At = time.GetUtcNow(), Reason = reason };
            var next = new EvaluationState { Year = year, Last = act };
            if (!await store.TryActAsync(next, pointer, published: null, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("Evaluation {Year}: run {Run} withdrawn by {By}: {Reason}", year, run.Run, by, reason);
            return act;
        }

        throw Busy();
    }

    /// <summary>What the year's inputs give now.</summary>
    /// <exception cref="PublicationRefusedException">Nothing to evaluate.</exception>
    public async Task<PreparedYear> PreparedAsync(int year, CancellationToken cancellation) =>
        await preparations.PrepareAsync(year, cancellation).ConfigureAwait(false)
        ?? throw new PublicationRefusedException(new(PublicationRefusals.NothingToEvaluate, "该年度没有企业名录或没有任何月份的数据"));

    /// <summary>Everything that the person who decides must know.</summary>
    public async Task<IReadOnlyList<EvaluationNotice>> NoticesAsync(PreparedYear prepared, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return PublicationNotices.Of(prepared, await confirmations.CoverageAsync(prepared.Inputs.Year, cancellation).ConfigureAwait(false), now);
    }

    /// <summary>Receipt numbers of timely objections without an answer.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(int year, CancellationToken cancellation) =>
        [.. (await objections.OfYearAsync(year, cancellation).ConfigureAwait(false))
            .Where(file => file is { Answer: null, Objection.Timely: true }).Select(file => file.Objection.Receipt)];

    private async Task<EvaluationAct> ActAsync(
        PublicationRequest request, EvaluationState? state, PreparedYear prepared, DateTimeOffset now, CancellationToken cancellation)
    {
        var (procedure, today) = (prepared.Inputs.Rules.Procedure, WorkingDays.Today(now));
        DateOnly? from = request.Stage == EvaluationStage.Notice ? request.NoticeFrom ?? today : null;
        DateOnly? until = from is { } first ? WorkingDays.After(first, procedure.NoticeWorkingDays, procedure) : null;
        return new EvaluationAct
        {
            Year = request.Year,
            Number = (state?.Last.Number ?? 0) + 1,
            Stage = request.Stage,
            Run = request.Run,
            ResultHash = prepared.ResultHash,
            By = request.By,
            At = now,
            Reason = request.Reason,
            Meeting = request.Meeting,
            DocumentNo = request.DocumentNo,
            Signers = request.Signers,
            // A final act keeps the dates of the notice it rests on.
            NoticeFrom = from ?? (request.Stage == EvaluationStage.Final ? state?.Last.NoticeFrom : null),
            NoticeUntil = until ?? (request.Stage == EvaluationStage.Final ? state?.Last.NoticeUntil : null),
            NoticeWorkingDays = request.Stage == EvaluationStage.Final ? state?.Last.NoticeWorkingDays : from is null ? null : procedure.NoticeWorkingDays,
            HolidaysKnown = from is { } day ? WorkingDays.CoveredBy(day, until!.Value, procedure) : request.Stage == EvaluationStage.Final ? state?.Last.HolidaysKnown : null,
            Remedies = request.Stage == EvaluationStage.Final ? procedure.Remedies : null,
            PublicUntil = request.Stage == EvaluationStage.Draft ? null : (from ?? today).AddYears(procedure.PublicationYears),
            Corrects = request.Stage switch
            {
                EvaluationStage.Notice => Corrected(await store.HistoryAsync(request.Year, cancellation).ConfigureAwait(false), now),
                EvaluationStage.Final => state?.Last.Corrects,
                _ => null,
            },
        };
    }

    /// <summary>
    /// The notice or final act that people saw last, withdrawn or not: a new notice corrects it and says so (RULINGS 6.10). Nobody saw a notice that was
    /// replaced or withdrawn before its first day.
    /// </summary>
    /// <param name="history">The year's acts in order.</param>
    /// <param name="now">When the new notice is published.</param>
    internal static int? Corrected(IReadOnlyList<EvaluationAct> history, DateTimeOffset now)
    {
        var ended = now;
        foreach (var act in history.Reverse())
        {
            // Behind a new draft the public still sees the earlier act.
            if (act.Stage == EvaluationStage.Draft) continue;
            if (act.Stage is not null && (act.Stage == EvaluationStage.Final || act.NoticeFrom <= WorkingDays.Today(ended))) return act.Number;
            ended = act.At;
        }

        return null;
    }

    private static EvaluationState Next(PublicationRequest request, EvaluationState? state, EvaluationAct act, EvaluationManifest manifest)
    {
        // Back at the draft, the public still sees the result that is being corrected, until another replaces it or it is withdrawn.
        var isPublic = request.Stage is EvaluationStage.Notice or EvaluationStage.Final;
        return new EvaluationState
        {
            Year = request.Year,
            Last = act,
            Current = manifest,
            PublicAct = isPublic ? act : state?.PublicAct,
            PublicRun = isPublic ? manifest : state?.PublicRun,
        };
    }

    private static PublicationRefusedException Busy() =>
        new(new(PublicationRefusals.BusyYear, "其他经办人正在办理本年度的评价,请查看现状后再办理"));
}
