using System.Globalization;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Results.Campaigns.Lists;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>Shows issued lists: in the official layout to print, as a table, as data.</summary>
public sealed class ListQueries(IIssuedLists lists, IConfigDrops config, TimeProvider time)
{
    private static readonly QueryParameter FormatParameter = new("format", "string", "json、csv、xlsx,或 html 可打印的页面(也可用 Accept)") { Words = ["json", "csv", "xlsx", "html"], Default = "json" };
    private static readonly QueryParameter PublicFormat = new("format", "string", "json,或 html 可打印的页面") { Words = ["json", "html"], Default = "json" };

    private static readonly IReadOnlyList<CsvColumn<ListMemberView>> Columns =
    [
        new("序号", view => view.Place),
        new("企业名称", view => view.Name),
        new("统一社会信用代码", view => view.CreditCode),
        new("镇街", view => view.Town),
        new("行业", Industry),
        new("认定理由", view => view.Reason),
        new("整治方式", view => CaseList.Measures(view.Measures)),
        new("完成时限", view => CaseList.Day(view.PlannedOn)),
        new("责任部门", view => view.Department),
    ];

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [FormatParameter];

    public static IReadOnlyList<QueryParameter> PublicParameters { get; } = [PublicFormat];

    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        var heads = await lists.ListAsync(cancellation).ConfigureAwait(false);
        return Answer.Json(call, new IssuedListsView([.. heads.Reverse().Select(Head)]), ApiJson.Instance.IssuedListsView);
    }

    public async Task<Answer> FindAsync(ApiCall call, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var format = call.Parameter(FormatParameter.Name) is not null ? call.ReadWord(FormatParameter)! : OutputFormats.WantsHtml(call) ? OutputFormats.Html : OutputFormats.Choose(call);
        var view = View(await RequireAsync(number, cancellation).ConfigureAwait(false));
        if (format == OutputFormats.Html) return Print(call, view);
        return OutputFormats.IsExport(format) ? Exports.Write(call, format, view.Head.Title, Columns, view.Items) : Answer.Json(call, view, ApiJson.Instance.IssuedListView);
    }

    /// <summary>Names and towns of a list that was issued for the public, as long as the procedure lets it be public.</summary>
    public async Task<Answer> PublicAsync(ApiCall call, string number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var found = await RequireAsync(number, cancellation).ConfigureAwait(false);
        // Whether there is such a list that is not public is nobody's business.
        if (!found.List.IsPublic) throw NotFound(number);
        // Publication begins with the act, however the document is dated, and has an end (RULINGS 6.10).
        var years = (await config.CurrentRulesAsync(cancellation).ConfigureAwait(false)).Procedure.PublicationYears;
        if (WorkingDays.Today(time.GetUtcNow()) > WorkingDays.Today(found.Head.At).AddYears(years)) throw NotFound(number);
        var view = new PublicListView(
            found.List.Number, found.List.Title, found.List.Issuer, found.List.On,
            [.. found.List.Members.Select(member => new PublicMemberView(PersonNames.IsPerson(member.CreditCode.Value, member.Name) ? PersonNames.Masked(member.Name) : member.Name, member.Town))]);
        if (call.ReadWord(PublicFormat) != OutputFormats.Html)
            return Answer.Json(call, view, ApiJson.Instance.PublicListView) with { Headers = new Dictionary<string, string> { ["X-Robots-Tag"] = "noindex, nofollow" } };
        var page = new PrintedPage(view.Title);
        page.Heading(view.Number);
        page.Table(["序号", "企业名称", "镇街"], view.Items.Select((member, i) => (IReadOnlyList<string?>)[Place(i + 1), member.Name, member.Town]));
        page.Signature(view.Issuer, CaseReplay.Day(view.On));
        return page.ToAnswer(call);
    }

    internal static IssuedListView View((IssuedListHead Head, IssuedList List) found) => new(
        Head(found.Head), found.List.Issuer, found.List.Period.ToString(), found.List.Run,
        [
            .. found.List.Members.Select((member, i) => new ListMemberView(
                i + 1, member.CreditCode.Value, member.Name, member.Town, member.Industry, IndustryDivisions.NameOf(member.Industry), member.AboveScale, member.Reason,
                [.. member.Measures.Select(CaseWords.Word)], member.PlannedOn, member.Department, CaseWords.Word(member.State), member.ListedOn)),
        ]);

    internal async Task<(IssuedListHead Head, IssuedList List)> RequireAsync(string number, CancellationToken cancellation) =>
        await lists.FindAsync(number, cancellation).ConfigureAwait(false) ?? throw NotFound(number);

    /// <summary>标题, 文号, table, 落款, 日期: as such lists are attached to documents.</summary>
    private static Answer Print(ApiCall call, IssuedListView view)
    {
        var page = new PrintedPage(view.Head.Title);
        page.Heading(view.Head.Number);
        page.Table([.. Columns.Select(column => column.Header)], view.Items.Select(member => (IReadOnlyList<string?>)
        [
            Place(member.Place), member.Name, member.CreditCode, member.Town, Industry(member), member.Reason, CaseList.Measures(member.Measures),
            member.PlannedOn is { } day ? CaseReplay.Day(day) : null, member.Department,
        ]));
        page.Paragraph($"共{view.Items.Count}家。");
        page.Signature(view.Issuer, CaseReplay.Day(view.Head.On));
        return page.ToAnswer(call);
    }

    private static IssuedListHeadView Head(IssuedListHead head) =>
        new(head.Number, head.Details.Title, head.On, head.Details.Scope, head.Details.IsPublic, head.Details.Members, head.By, head.At);

    private static string? Industry(ListMemberView member) => member.IndustryName is null ? member.Industry : $"{member.Industry} {member.IndustryName}";

    private static string Place(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static ApiProblemException NotFound(string number) => new(ProblemCodes.ListNotFound, $"没有文号为 {number} 的清单");
}
