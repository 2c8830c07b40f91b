using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Answers how much reached the register month by month, and lists what did not, the largest first.</summary>
public sealed class LinkCoverageQueries(IPublishedResults results, IRunAttachments attachments)
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameters.Period, QueryParameters.Format];

    public static IReadOnlyList<QueryParameter> UnlinkedParameters { get; } =
        [QueryParameters.Period, LinkQueries.Source, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];

    public async Task<Answer> CoverageAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var format = OutputFormats.Choose(call);
        var published = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var board = await LinkBoard.LoadAsync(attachments, published, cancellation).ConfigureAwait(false);
        var months = board.Report.Months.Select(month => new CoverageMonthView(
            month.Month.ToString(), LinkViewOf.Figure(month.Kwh), LinkViewOf.Figure(month.TaxYuan), LinkViewOf.Figure(month.LandMu))).ToList();
        if (OutputFormats.IsExport(format)) return Exports.Write(call, format, $"coverage-{published.Period}", LinkColumns.Coverage, months);
        var view = new LinkCoverageView(
            published.Period.ToString(), published.Run, published.PublishedAt, months,
            WindowKinds.All.Where(published.Coverage.ContainsKey).ToDictionary(kind => kind.Word(), kind => ViewOf.Coverage(published, kind)!),
            [.. board.Report.Sources.Select(LinkViewOf.Source)], [.. board.Report.Imbalances.Select(LinkViewOf.Imbalance)]);
        return Answer.Json(call, view, ApiJson.Instance.LinkCoverageView);
    }

    public async Task<Answer> UnlinkedAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var source = call.ReadWord(LinkQueries.Source);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var format = OutputFormats.Choose(call);
        var whole = OutputFormats.IsExport(format);
        var question = $"unlinked|{source}";
        var (board, start) = await LinkPages.OpenAsync(results, attachments, call, whole, question, cancellation).ConfigureAwait(false);
        var views = new LinkViewOf(call.Audience, EffectiveLinks.None);
        bool Wanted(LinkEntry entry) => entry.LinkedTo is null && (source is null || entry.Source == source);
        if (whole)
        {
            var rows = board.BySize.Select(index => board.Entries[index]).Where(Wanted).Select(entry => views.Unlinked(board, entry));
            return Exports.Write(call, format, $"unlinked-{board.Published.Period}", LinkColumns.Unlinked, rows);
        }

        var page = LinkPages.Take(board, board.BySize, start, limit, Wanted);
        var view = new UnlinkedPageView(
            [.. page.Items.Select(entry => views.Unlinked(board, entry))], page.Next is { } place ? LinkPages.CursorOf(board, place, question) : null,
            page.Total, board.Published.Period.ToString(), board.Published.Run, board.Published.PublishedAt,
            [.. board.Report.Sources.Select(LinkViewOf.Source)]);
        return Answer.Json(call, view, ApiJson.Instance.UnlinkedPageView);
    }
}
