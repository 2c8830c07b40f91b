using System.Globalization;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>
/// What everybody may see: name, town and class, nothing that lets tax be solved for (RULINGS 6.1). Only while a notice or final result is public: from the
/// first day of the notice until it is replaced, withdrawn or expires (RULINGS 6.10).
/// </summary>
public sealed class PublicEvaluations(
    EvaluationStore store, IEvaluationResults results, IConfigDrops config, EvaluationOptions options, TimeProvider time)
{
    /// <summary>Rows of one printed page; more have to be asked for by town.</summary>
    private const int MostPrinted = 20_000;

    private static readonly QueryParameter FormatParameter = new("format", "string", "json,或 html 可打印的页面") { Words = ["json", "html"], Default = "json" };

    /// <summary>Query parameters of the list.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.Town, QueryParameters.Limit, QueryParameters.Cursor, FormatParameter];

    public async Task<Answer> ListAsync(ApiCall call, string year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (of, town, limit) = (EvaluationWords.Year(year), call.ReadText(QueryParameters.Town), call.ReadInteger(QueryParameters.Limit)!.Value);
        var html = call.ReadWord(FormatParameter) == "html";
        var today = WorkingDays.Today(time.GetUtcNow());
        // As stored now, not as remembered: what is withdrawn is gone at once, on every instance (RULINGS 6.10).
        var state = (await store.ReadAsync(of, cancellation).ConfigureAwait(false))?.State;
        if (state is not { PublicAct: { } act, PublicRun: { } run } || today < (act.NoticeFrom ?? today) || today > act.PublicUntil)
            throw new ApiProblemException(ProblemCodes.NotPublic, $"{year}年的评价没有正在公示或公布的结果");
        var question = ListCursor.QuestionOf("evaluation-public", town ?? "");
        var start = html ? 0 : Start(call.Parameter(QueryParameters.Cursor.Name), of, run.Run, question);
        var classed = (await results.LoadAsync(run, cancellation).ConfigureAwait(false))
            .Where(enterprise => enterprise.FinalClass is not null && (town is null || enterprise.Facts.Profile.Town == town))
            .OrderBy(enterprise => enterprise.Facts.Profile.Town ?? "\uFFFF", StringComparer.Ordinal).ThenBy(enterprise => enterprise.Facts.Profile.CreditCode).ToList();
        if (start > classed.Count) throw ListCursor.Bad(call.Parameter(QueryParameters.Cursor.Name)!);
        if (html && classed.Count > MostPrinted) throw ApiProblemException.Bad(QueryParameters.Town.Name, town ?? "", $"超过{MostPrinted}家时请按乡镇街道分别打印");
        var page = html ? classed : classed.Skip(start).Take(limit).ToList();
        var next = !html && start + page.Count < classed.Count ? new ListCursor(new Month(of, 12), run.Run, start + page.Count, question).Encode() : null;
        var history = act.Corrects is null ? [] : await store.HistoryAsync(of, cancellation).ConfigureAwait(false);
        var rules = await config.FindRulesAsync(run.RulebookHash, cancellation).ConfigureAwait(false);
        var view = new PublicEvaluationView(
            of, act.Stage!.Value, Title(of, act.Stage.Value), options.Office, act.DocumentNo, WorkingDays.Today(act.At), act.NoticeFrom, act.NoticeUntil,
            [.. act.Signers.Select(signer => new SignerView(signer.Name, signer.Title))], act.Remedies, Correction(state, act, history), act.PublicUntil!.Value,
            (rules?.Procedure ?? new()).ClassWords, [.. page.Select(View)], next, classed.Count);
        return html ? Print(call, view) : Answer.Json(call, view, ApiJson.Instance.PublicEvaluationView) with { Headers = NotIndexed };
    }

    private static Dictionary<string, string> NotIndexed { get; } = new() { ["X-Robots-Tag"] = "noindex, nofollow" };

    private static PublicClassView View(EvaluatedEnterprise enterprise)
    {
        var profile = enterprise.Facts.Profile;
        // A name that is a person's is not published (RULINGS 6.9); the enterprise itself knows its class.
        var name = PersonNames.IsPerson(profile.CreditCode.Value, profile.Name) ? PersonNames.Masked(profile.Name) : profile.Name;
        return new PublicClassView(name, profile.Town, enterprise.FinalClass!.Value);
    }

    private static int Start(string? cursor, int year, string run, string question)
    {
        if (cursor is null) return 0;
        var read = ListCursor.Decode(cursor);
        if (read.Question != question || read.Period != new Month(year, 12)) throw ListCursor.Bad(cursor);
        return read.Run == run ? read.Position : throw new ApiProblemException(ProblemCodes.CursorExpired, "公示或公布的结果已更新,请从第一页重新查询");
    }

    private static string Title(int year, EvaluationStage stage) => string.Create(
        CultureInfo.InvariantCulture, $"{year}年度工业企业亩均效益综合评价结果{(stage == EvaluationStage.Final ? "公布" : "公示")}");

    private static string? Correction(EvaluationState state, EvaluationAct act, IReadOnlyList<EvaluationAct> history)
    {
        if (state.Current?.Run != state.PublicRun?.Run) return "本结果正在更正,更正后的结果将重新公示。";
        if (history.FirstOrDefault(earlier => earlier.Number == act.Corrects) is not { Stage: { } stage } corrected) return null;
        var number = corrected.DocumentNo is { } document ? $"({document})" : "";
        return $"本结果更正并取代{EvaluationWords.Day(WorkingDays.Today(corrected.At))}{stage.Chinese()}的结果{number}。";
    }

    private static Answer Print(ApiCall call, PublicEvaluationView view)
    {
        var page = new PrintedPage(view.Title);
        page.Heading(view.DocumentNo ?? "");
        page.Paragraph(view.Stage == EvaluationStage.Notice
            ? $"经集体研究,现将{view.Year}年度工业企业亩均效益综合评价结果予以公示。公示期自{EvaluationWords.Day(view.NoticeFrom!.Value)}起,至{EvaluationWords.Day(view.NoticeUntil!.Value)}24时止。对结果有异议的,请在公示期内书面提出。"
            : $"{view.Year}年度工业企业亩均效益综合评价结果业经公示并集体研究确定,现予公布。");
        if (view.Correction is { } correction) page.Paragraph(correction, note: true);
        if (view.ClassWords.Count > 0) page.Paragraph($"{string.Join(",", view.ClassWords.Select((word, i) => $"{(EvaluationClass)i}类为{word}"))}。");
        page.Table(["序号", "企业名称", "乡镇街道", "评价类别"], view.Items.Select((item, i) => (IReadOnlyList<string?>)
            [(i + 1).ToString(CultureInfo.InvariantCulture), item.Name, item.Town, item.Class.ToString()]));
        if (view.Remedies is { } remedies) page.Paragraph(remedies);
        page.Signature([.. view.Signers.Select(signer => $"签发:{signer.Name}{(signer.Title is { } title ? $"({title})" : "")}"), view.Office, EvaluationWords.Day(view.PublishedOn)]);
        return page.ToAnswer(call);
    }
}
