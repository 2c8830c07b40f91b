using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>What publishing the next stage would publish. Nothing is written by looking.</summary>
public sealed class EvaluationPreviews(
    EvaluationStore store, EvaluationPublisher publisher, IEvaluationResults results, ConfirmationStore confirmations, TimeProvider time)
{
    private static readonly QueryParameter StageParameter = new("stage", "string", "要预览的阶段:draft 初评、notice 公示、final 公布;默认下一阶段")
    { Words = [.. EvaluationStages.All.Select(stage => stage.Word())] };

    /// <summary>Query parameters of the preview.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [StageParameter];

    public async Task<Answer> PreviewAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var of = EvaluationWords.Year(year);
        var asked = EvaluationStages.TryParse(call.ReadWord(StageParameter), out var word) ? word : (EvaluationStage?)null;
        var pointer = await store.ReadAsync(of, cancellation).ConfigureAwait(false);
        var prepared = await EvaluationCommands.RefusedAsync(() => publisher.PreparedAsync(of, cancellation)).ConfigureAwait(false);
        var stage = asked ?? Next(pointer?.State, prepared);
        var (now, procedure) = (time.GetUtcNow(), prepared.Inputs.Rules.Procedure);
        var notices = await publisher.NoticesAsync(prepared, now, cancellation).ConfigureAwait(false);
        var open = await publisher.OpenAsync(of, cancellation).ConfigureAwait(false);
        var run = prepared.Inputs.RunOf(stage);
        var request = new PublicationRequest { Year = of, Stage = stage, Run = run, By = call.Caller };
        // Papers come with the publication itself: what a preview can know is the rest.
        var refusals = PublicationGate.Check(request, pointer?.State, prepared, notices, open, now).Where(refusal => refusal.Code != PublicationRefusals.ActIncomplete).ToList();
        var coverage = await confirmations.CoverageAsync(of, cancellation).ConfigureAwait(false);
        var asks = prepared.Evaluation.Enterprises.Where(PublicationNotices.IsAsked).ToList();
        var view = new EvaluationPreviewView(
            of, stage, run, prepared.ResultHash, pointer?.State.Stage, refusals.Count == 0, [.. refusals.Select(refusal => new RefusalView(refusal.Code, refusal.Text))],
            [.. notices.Select(notice => new NoticeView(notice.Code, notice.Text, notice.CreditCodes, notice.Blocks))],
            Statuses(prepared.Evaluation), [.. prepared.Evaluation.Groups.Select(EvaluationViewOf.Group)],
            [.. prepared.Evaluation.Baselines.Select(EvaluationViewOf.Baseline)], prepared.Evaluation.MissingInputs,
            new ConfirmedView(asks.Count, asks.Count(coverage.IsComplete)), open,
            WorkingDays.After(WorkingDays.Today(now), procedure.NoticeWorkingDays, procedure),
            await DifferenceAsync(pointer?.State, prepared, cancellation).ConfigureAwait(false), prepared.Inputs.Rules.Version);
        return Answer.Json(call, view, ApiJson.Instance.EvaluationPreviewView) with { ETag = null };
    }

    /// <summary>A changed result begins again with the draft; an unchanged one goes on.</summary>
    internal static EvaluationStage Next(EvaluationState? state, PreparedYear prepared) => state?.Stage switch
    {
        EvaluationStage.Draft when state.Current!.ResultHash == prepared.ResultHash => EvaluationStage.Notice,
        EvaluationStage.Notice when state.Current!.ResultHash == prepared.ResultHash => EvaluationStage.Final,
        _ => EvaluationStage.Draft,
    };

    private static SortedDictionary<string, int> Statuses(YearEvaluation evaluation)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["all"] = evaluation.Enterprises.Count };
        foreach (var group in evaluation.Enterprises.GroupBy(enterprise => enterprise.Status)) counts[EvaluationListQuery.Word(group.Key)] = group.Count();
        return counts;
    }

    private async Task<EvaluationDifferenceView?> DifferenceAsync(EvaluationState? state, PreparedYear prepared, CancellationToken cancellation)
    {
        if (state?.Current is not { } published) return null;
        if (published.ResultHash == prepared.ResultHash) return new EvaluationDifferenceView(published.Run, published.Stage, true, 0, 0, 0, 0, []);
        return EvaluationDifferences.Of(published, await results.LoadAsync(published, cancellation).ConfigureAwait(false), prepared.Evaluation.Enterprises);
    }
}
