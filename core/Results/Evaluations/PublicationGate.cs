using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Whether a stage may be published: the order of RULINGS 6.6 as a pure function. Data confirmation → draft → collective decision → notice → final.</summary>
public static class PublicationGate
{
    private const int LongestLeadDays = 30;

    /// <summary>Everything against it, in the order of the checks; empty = it may be published.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="state">Where the year stands; null = nothing published.</param>
    /// <param name="prepared">What the inputs give now.</param>
    /// <param name="notices">All notices of the preview, those of the evaluation among them.</param>
    /// <param name="openObjections">Timely objections without an answer.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<PublicationRefusal> Check(
        PublicationRequest request, EvaluationState? state, PreparedYear prepared, IReadOnlyList<EvaluationNotice> notices, IReadOnlyList<string> openObjections,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(notices);
        ArgumentNullException.ThrowIfNull(openObjections);
        var refusals = new List<PublicationRefusal>();
        void Refuse(string code, string text) => refusals.Add(new PublicationRefusal(code, text));

        if (prepared.Inputs.RunOf(request.Stage) != request.Run)
            Refuse(PublicationRefusals.PreviewOutdated, "预览之后数据、规则或关联有变化,请重新查看预览,确认后以新的批次号办理");
        Order(request, state, prepared, Refuse);
        Papers(request, state, now, Refuse);
        var blocking = notices.Where(notice => notice.Blocks).ToList();
        if (blocking.Count > 0) Refuse(PublicationRefusals.BlockingNotices, string.Join(";", blocking.Select(notice => notice.Text)));
        if (request.Stage == EvaluationStage.Final) Finality(state, prepared, openObjections, now, Refuse);
        return refusals;
    }

    private static void Order(PublicationRequest request, EvaluationState? state, PreparedYear prepared, Action<string, string> refuse)
    {
        var current = state?.Stage;
        var before = request.Stage switch { EvaluationStage.Notice => EvaluationStage.Draft, EvaluationStage.Final => EvaluationStage.Notice, _ => (EvaluationStage?)null };
        if (state?.Current?.Run == request.Run)
        {
            refuse(PublicationRefusals.StageOrder, $"该批次已由{state.Last.By}发布");
            return;
        }

        if (before is null)
        {
            if (current is EvaluationStage.Notice or EvaluationStage.Final && string.IsNullOrWhiteSpace(request.Reason))
                refuse(PublicationRefusals.ActIncomplete, $"本年度已{current.Value.Chinese()},退回初评须写明原因(reason)");
            return;
        }

        if (current != before)
        {
            var stands = current is { } stage ? $"目前为{stage.Chinese()}" : state is null ? "目前尚未发布" : "目前已撤回";
            refuse(PublicationRefusals.StageOrder, $"{request.Stage.Chinese()}须在{before.Value.Chinese()}之后,本年度{stands}");
        }
        else if (state!.Current!.ResultHash != prepared.ResultHash)
        {
            refuse(PublicationRefusals.ResultChanged, $"现在的结果与已发布的{before.Value.Chinese()}结果不同,须先重新发布初评");
        }
    }

    private static void Papers(PublicationRequest request, EvaluationState? state, DateTimeOffset now, Action<string, string> refuse)
    {
        if (request.Stage == EvaluationStage.Draft) return;
        void Incomplete(string text) => refuse(PublicationRefusals.ActIncomplete, text);
        var today = WorkingDays.Today(now);
        if (request.Meeting is not { } meeting) Incomplete("须写明集体研究的会议(meeting:名称、日期、会议纪要文号)");
        else if (meeting.Date > today) Incomplete("会议日期不得晚于今天");
        else if (state is { Stage: EvaluationStage.Draft } && meeting.Date < WorkingDays.Today(state.Last.At)) Incomplete("会议日期不得早于初评日期:会议研究的须是初评结果");
        if (request.Signers.Count == 0) Incomplete("须写明签发人(signers:姓名、职务)");
        if (request.Stage == EvaluationStage.Final)
        {
            if (string.IsNullOrWhiteSpace(request.DocumentNo)) Incomplete("公布须有文号(documentNo)");
            return;
        }

        if (request.NoticeFrom is { } from && (from < today || from > today.AddDays(LongestLeadDays)))
            Incomplete(string.Create(CultureInfo.InvariantCulture, $"公示起始日期(noticeFrom)须为今天至{LongestLeadDays}日之内"));
    }

    private static void Finality(
        EvaluationState? state, PreparedYear prepared, IReadOnlyList<string> openObjections, DateTimeOffset now, Action<string, string> refuse)
    {
        if (prepared.Evaluation.MissingInputs.Count > 0)
            refuse(PublicationRefusals.MonthsMissing, $"以下数据未到,补齐前不得公布:{string.Join("、", prepared.Evaluation.MissingInputs.Select(Chinese))}");
        if (state is { Stage: EvaluationStage.Notice, Last.NoticeUntil: { } until } && now < WorkingDays.EndOf(until))
            refuse(PublicationRefusals.NoticeRunning, string.Create(CultureInfo.InvariantCulture, $"公示期至{until:yyyy年M月d日}24时届满,届满后方可公布"));
        if (openObjections.Count > 0)
            refuse(PublicationRefusals.ObjectionsOpen, $"公示期内提出的异议尚未答复:{string.Join("、", openObjections.Take(20))}");
    }

    /// <summary>“tax 2023-05” for people: 税收(tax)2023-05.</summary>
    private static string Chinese(string missing)
    {
        var source = missing.Split(' ')[0];
        return Model.SourceNames.All.Contains(source) ? $"{SourceContracts.Of(source).Title}({source}){missing[source.Length..].TrimStart()}" : missing;
    }
}
