using System.Globalization;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Evaluations.Objections;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>Receives objections and puts answers on record (RULINGS 6.6).</summary>
public sealed class ObjectionCommands(
    EvaluationStore store, IEvaluationResults results, ObjectionStore objections, ObjectionQueries queries, IFileLedger ledger, IConfigDrops config,
    EvaluationOptions options, TimeProvider time)
{
    private const int LongestText = 2000;
    private const int LongestName = 60;

    /// <summary>201 with the receipt; the same objection sent again gives the same receipt.</summary>
    public async Task<Answer> RaiseAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var recordedBy = call.RequireNamed();
        var body = Bodies.Read(call, ApiJson.Instance.ObjectionBody, "{\"year\":2023,\"creditCode\":\"…\",\"indicator\":\"x1\",\"text\":\"…\",\"raisedBy\":\"…\"}");
        var year = EvaluationWords.Year(body.Year.ToString(CultureInfo.InvariantCulture));
        var code = CreditCodes.Read(body.CreditCode);
        if ((body.Indicator is null) == (body.FileId is null)) throw Bodies.Bad("indicator", "指标(indicator)与文件(fileId)须写明其一");
        if (body.Indicator is { } indicator && EvaluationWords.Indicators.All(known => known.Indicator != indicator))
            throw Bodies.Bad("indicator", string.Join(", ", EvaluationWords.Indicators.Select(known => known.Indicator)));
        if (body.Row is not null && (body.FileId is null || body.Row < 1)) throw Bodies.Bad("row", "文件中的行号,从1起;与 fileId 一起使用");
        var (state, run) = await store.CurrentAsync(year, cancellation).ConfigureAwait(false);
        if (await results.GetAsync(run, code, cancellation).ConfigureAwait(false) is null)
            throw new ApiProblemException(ProblemCodes.EnterpriseNotFound, $"{year}年的名录中没有 {code}");
        if (body.FileId is { } file && await ledger.FindAsync(file, cancellation).ConfigureAwait(false) is null) throw FileQueries.NotFound();
        var (now, procedure) = (time.GetUtcNow(), (await config.CurrentRulesAsync(cancellation).ConfigureAwait(false)).Procedure);
        var objection = new Objection
        {
            Year = year,
            Number = 0,
            Receipt = "",
            CreditCode = code,
            Run = run.Run,
            Stage = run.Stage,
            Indicator = body.Indicator,
            FileId = body.FileId,
            Row = body.Row,
            Text = Bodies.Text("text", body.Text, LongestText),
            RaisedBy = Bodies.Text("raisedBy", body.RaisedBy, LongestName),
            RaisedAt = now,
            Timely = IsTimely(state, now),
            DueOn = WorkingDays.After(WorkingDays.Today(now), procedure.AnswerWorkingDays, procedure),
            RecordedBy = recordedBy,
        };
        var received = await objections.AddAsync(objection, options.ReceiptPrefix, cancellation).ConfigureAwait(false);
        return (await queries.AnswerAsync(call, received, cancellation).ConfigureAwait(false)) with { Status = 201, Location = "objections/" + received.Id };
    }

    /// <summary>One answer, by a named person other than whoever published the result at any stage; the same answer again is harmless.</summary>
    public async Task<Answer> AnswerAsync(ApiCall call, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var body = Bodies.Read(call, ApiJson.Instance.AnswerBody, "{\"outcome\":\"refused\",\"reason\":\"…\"}");
        var objection = (await queries.RequireAsync(number, cancellation).ConfigureAwait(false)).Objection;
        var answer = new ObjectionAnswer
        {
            Outcome = body.Outcome, FileId = body.FileId, Reason = Bodies.Text("reason", body.Reason, LongestText), AnsweredBy = by, AnsweredAt = time.GetUtcNow(),
        };
        await CheckFileAsync(answer, cancellation).ConfigureAwait(false);
        var acts = await store.HistoryAsync(objection.Year, cancellation).ConfigureAwait(false);
        if (HasComputed(by, objection, acts))
            throw new ApiProblemException(ProblemCodes.ReviewByAnother, "异议须由发布该结果(各阶段)的经办人以外的人复核答复");
        if (!await objections.TryAnswerAsync(objection, answer, cancellation).ConfigureAwait(false))
        {
            var kept = (await queries.RequireAsync(number, cancellation).ConfigureAwait(false)).Answer;
            if (kept is null || kept with { AnsweredAt = answer.AnsweredAt } != answer)
                throw new ApiProblemException(ProblemCodes.ObjectionAnswered, $"{objection.Receipt} 已经答复,答复不能更改");
        }

        return await queries.AnswerAsync(call, objection, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether a person has published the result objected to, at any stage: the draft and the notice of one result are different runs with one hash
    /// (RULINGS 6.6). Names differ by more than space and case.
    /// </summary>
    internal static bool HasComputed(string person, Objection objection, IReadOnlyList<EvaluationAct> acts)
    {
        var results = acts.Where(act => act.Stage is not null && act.Run == objection.Run).Select(act => act.ResultHash).ToHashSet(StringComparer.Ordinal);
        return acts.Any(act => act.Stage is not null && results.Contains(act.ResultHash) && Plain(act.By).Equals(Plain(person), StringComparison.OrdinalIgnoreCase));
    }

    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>While a draft stands, or the notice has not ended; of a final result every objection is late.</summary>
    private static bool IsTimely(EvaluationState state, DateTimeOffset now) => state.Stage switch
    {
        EvaluationStage.Draft => true,
        EvaluationStage.Notice => state.Last.NoticeUntil is not { } until || now < WorkingDays.EndOf(until),
        _ => false,
    };

    private async Task CheckFileAsync(ObjectionAnswer answer, CancellationToken cancellation)
    {
        if (answer.Outcome == ObjectionOutcome.Refused)
        {
            if (answer.FileId is not null) throw Bodies.Bad("fileId", "维持原结果时不写文件");
            return;
        }

        if (answer.FileId is not { } id) throw Bodies.Bad("fileId", "须写明更正数据或调整事项的文件");
        var file = await ledger.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw FileQueries.NotFound();
        if (file.Status == FileStatus.Rejected) throw new ApiProblemException(ProblemCodes.FileRejected, "这个文件已退回,没有数据计入");
        if ((await ledger.WithdrawnAsync(cancellation).ConfigureAwait(false)).ContainsKey(id))
            throw new ApiProblemException(ProblemCodes.FileRejected, "这个文件已撤销,没有数据计入");
        var isAdjustments = file.Source == SourceNames.Adjustments;
        if (isAdjustments != (answer.Outcome == ObjectionOutcome.Adjusted) || !SourceNames.All.Contains(file.Source))
            throw Bodies.Bad("fileId", answer.Outcome == ObjectionOutcome.Adjusted ? "调整事项(adjustments)的文件" : "更正数据的文件");
    }
}
