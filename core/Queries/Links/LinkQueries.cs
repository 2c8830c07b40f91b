using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Answers the review queue: texts that link to nobody, who they may be, and what was decided.</summary>
public sealed class LinkQueries(IPublishedResults results, IRunAttachments attachments, IDecisionLog log)
{
    public static QueryParameter State { get; } = new("state", "string", "待办状态:open 待定、accepted 已关联、rejected 已排除") { Words = LinkStates.All };

    public static QueryParameter Source { get; } = new("source", "string", "数量所属来源:power 用电、tax 税收、land 用地、leases 租赁")
    { Words = [SourceNames.Power, SourceNames.Tax, SourceNames.Land, SourceNames.Leases] };

    public static QueryParameter Sort { get; } = new("sort", "string", "按占本来源总量的比例排序,-size 为从大到小") { Words = ["-size", "size"], Default = "-size" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [QueryParameters.Period, Source, State, Sort, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];

    public static IReadOnlyList<QueryParameter> OneParameters { get; } = [QueryParameters.Period];

    /// <summary>One page, or the whole queue as CSV. The cursor is a place in the run's own order, so a decision in between moves nothing.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var source = call.ReadWord(Source);
        var state = call.ReadWord(State);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var ascending = call.ReadWord(Sort) == "size";
        var format = OutputFormats.Choose(call);
        var whole = OutputFormats.IsExport(format);
        var (board, start) = await LinkPages.OpenAsync(
            results, attachments, call, whole, $"links|{source}|{state}|{ascending}", cancellation).ConfigureAwait(false);
        var links = await log.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        var views = new LinkViewOf(call.Audience, links);
        var known = views.IsKnown(board);
        bool Wanted(LinkEntry entry) => entry.Subject.Kind != LinkKind.Unassigned && (source is null || entry.Source == source)
            && (state is null || LinkStates.Of(entry, links.Of(entry.Subject), known) == state);
        var order = ascending ? [.. board.BySize.Reverse()] : board.BySize;
        if (whole)
        {
            var rows = order.Select(index => board.Entries[index]).Where(Wanted).Select(entry => views.Link(board, entry));
            return Exports.Write(call, format, $"links-{board.Published.Period}", LinkColumns.Links, rows);
        }

        var page = LinkPages.Take(board, order, start, limit, Wanted);
        var next = page.Next is { } place ? LinkPages.CursorOf(board, place, $"links|{source}|{state}|{ascending}") : null;
        var view = new LinksView(
            [.. page.Items.Select(entry => views.Link(board, entry))], next, page.Total, board.Published.Period.ToString(), board.Published.Run,
            board.Published.PublishedAt, [.. board.Report.Sources.Select(LinkViewOf.Source)]);
        return Answer.Json(call, view, ApiJson.Instance.LinksView);
    }

    /// <summary>One text; where several sources have it, the one with the largest share.</summary>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var published = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await LinkBoard.LoadAsync(attachments, published, cancellation).ConfigureAwait(false);
        var links = await log.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
        return Answer.Json(call, View(call, board, links, id) ?? throw NotFound(), ApiJson.Instance.LinkView);
    }

    /// <summary>Every decision about links, the newest first, those that no longer hold too.</summary>
    public async Task<Answer> DecisionsAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var cursor = call.Parameter(QueryParameters.Cursor.Name);
        var all = await log.AllAsync(DecisionKind.Link, cancellation).ConfigureAwait(false);
        var views = new LinkViewOf(call.Audience, EffectiveLinks.Of(all));
        var newest = all.Reverse().Where(decision => LinkSubject.TryParse(decision.Subject, out _)).ToList();
        if (OutputFormats.Choose(call) is var format && OutputFormats.IsExport(format))
            return Exports.Write(call, format, "link-decisions", LinkColumns.Decisions, newest.Select(views.Decision));
        var start = 0;
        if (cursor is not null)
        {
            start = newest.FindIndex(decision => decision.Id == cursor) + 1;
            if (start == 0) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, cursor, "上一页返回的 next");
        }

        var page = newest.Skip(start).Take(limit).Select(views.Decision).ToList();
        var next = start + page.Count < newest.Count ? page[^1].Id : null;
        return Answer.Json(call, new LinkDecisionsView(page, next, newest.Count), ApiJson.Instance.LinkDecisionsView);
    }

    public static IReadOnlyList<QueryParameter> DecisionParameters { get; } = [QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];

    /// <summary>A text by its id, from the run or, when it links by itself meanwhile, from what was decided about it; null when nobody knows it.</summary>
    internal static LinkView? View(ApiCall call, LinkBoard board, EffectiveLinks links, string id)
    {
        var views = new LinkViewOf(call.Audience, links);
        var entry = board.Find(id).OrderByDescending(found => board.SourceOf(found).Total is > 0 and var total ? found.Amount / total : 0m).FirstOrDefault();
        if (entry is not null) return views.Link(board, entry);
        var subject = links.Subjects.Where(subject => subject.Id == id).Cast<LinkSubject?>().FirstOrDefault();
        return subject is { } decided ? views.Decided(decided) : null;
    }

    internal static ApiProblemException NotFound() =>
        new(ProblemCodes.LinkNotFound, "该统计期没有这个编号的待关联记录;可用 links 查询,或用 POST links 直接写明 subject");
}

/// <summary>Pages over a run's links.</summary>
internal static class LinkPages
{
    /// <summary>The run that a request is about: the current one, or the one its cursor names; and the place to begin at.</summary>
    public static async Task<(LinkBoard Board, int Start)> OpenAsync(
        IPublishedResults results, IRunAttachments attachments, ApiCall call, bool whole, string question, CancellationToken cancellation)
    {
        var period = call.ReadPeriod();
        var text = call.Parameter(QueryParameters.Cursor.Name);
        if (text is null)
        {
            var current = await results.CurrentAsync(period, cancellation).ConfigureAwait(false);
            return (await LinkBoard.LoadAsync(attachments, current, cancellation).ConfigureAwait(false), 0);
        }

        if (whole) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, text, "导出时不分页,不用 cursor");
        var cursor = ListCursor.Decode(text);
        if (cursor.Question != Hash(question) || (period is { } asked && asked != cursor.Period)) throw ListCursor.Bad(text);
        var run = await results.FindRunAsync(cursor.Period, cursor.Run, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.CursorExpired, $"{cursor.Period} 的计算批次 {cursor.Run} 已不再保留");
        return (await LinkBoard.LoadAsync(attachments, run, cancellation).ConfigureAwait(false), cursor.Position);
    }

    /// <summary>Some of the wanted entries from a place in the order on, where the next page begins, and how many are wanted in all.</summary>
    public static (List<LinkEntry> Items, int? Next, int Total) Take(
        LinkBoard board, IReadOnlyList<int> order, int start, int limit, Func<LinkEntry, bool> wanted)
    {
        var items = new List<LinkEntry>();
        int? next = null;
        var total = 0;
        for (var i = 0; i < order.Count; i++)
        {
            var entry = board.Entries[order[i]];
            if (!wanted(entry)) continue;
            total++;
            if (i < start) continue;
            if (items.Count < limit) items.Add(entry);
            else next ??= i;
        }

        return (items, next, total);
    }

    public static string CursorOf(LinkBoard board, int place, string question) =>
        new ListCursor(board.Published.Period, board.Published.Run, place, Hash(question)).Encode();

    private static string Hash(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 8));
}
