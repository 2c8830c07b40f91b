using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>Answers lists of campaign boards: filtered, ordered, paged or exported. The envelope is that of every list: items, next, total, period, run, publishedAt, and what the list adds.</summary>
public static class ItemLists
{
    /// <summary>The run a call asks for: its cursor's, or the current one of its period.</summary>
    /// <exception cref="ApiProblemException">400; 404 campaign-not-published; 410 cursor-expired.</exception>
    public static async Task<PublishedCampaign> RunAsync(ICampaignResults results, ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(call);
        if (call.Parameter(QueryParameters.Cursor.Name) is not { } text) return await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var cursor = ListCursor.Decode(text);
        return await results.FindRunAsync(cursor.Period, cursor.Run, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.CursorExpired, $"{cursor.Period} 的计算批次 {cursor.Run} 已不再保留");
    }

    /// <param name="list">The list.</param>
    /// <param name="call">What is asked.</param>
    /// <param name="campaign">The run, from <see cref="RunAsync"/>.</param>
    /// <param name="items">All items of the board in its own order.</param>
    /// <param name="more">Writes further properties of the envelope; null = none.</param>
    /// <param name="beside">What the items depend on beside the run, e.g. acts of today; part of the ETag.</param>
    /// <exception cref="ApiProblemException">400.</exception>
    public static Answer Answer<TView>(
        ItemList<TView> list, ApiCall call, PublishedCampaign campaign, IEnumerable<TView> items, Action<Utf8JsonWriter>? more = null, string beside = "")
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(campaign);
        var wanted = list.Filter(call);
        var sort = call.ReadWord(list.Sort)!;
        var format = OutputFormats.Choose(call);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var question = ListCursor.QuestionOf(list.Name, string.Join('|', list.Filters.Select(filter => $"{filter.Name}={Uri.EscapeDataString(call.Parameter(filter.Name) ?? "")}")) + "|" + sort);
        var start = Start(call, campaign, question, format);
        var tag = EntityTag.Of(campaign.Run, campaign.PublishedAt, format, call.Audience, string.Create(CultureInfo.InvariantCulture, $"{question}|{campaign.Period}|{start}+{limit}|{beside}"));
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };
        var chosen = Ordered(list, items.Where(wanted), sort);
        if (start > chosen.Count) throw ListCursor.Bad(call.Parameter(QueryParameters.Cursor.Name)!);
        if (OutputFormats.IsExport(format)) return Exports.Write(format, $"{list.Name}-{campaign.Period}", list.Columns, chosen) with { ETag = tag };
        return new Answer { ContentType = Queries.Answer.JsonType, Body = Page(list, chosen, start, limit, question, campaign, more), ETag = tag };
    }

    private static int Start(ApiCall call, PublishedCampaign campaign, string question, string format)
    {
        if (call.Parameter(QueryParameters.Cursor.Name) is not { } text) return 0;
        if (format != OutputFormats.Json) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, text, "导出时不分页,不用 cursor");
        var cursor = ListCursor.Decode(text);
        var period = call.ReadPeriod();
        return cursor.Question == question && cursor.Run == campaign.Run && (period is null || period == cursor.Period) ? cursor.Position : throw ListCursor.Bad(text);
    }

    private static List<TView> Ordered<TView>(ItemList<TView> list, IEnumerable<TView> items, string sort)
    {
        var descending = sort[0] == '-';
        var order = list.Orders.First(order => order.Name == (descending ? sort[1..] : sort));
        // LINQ's sorting is stable: ties keep the board's order.
        if (order.Number is { } number)
        {
            var ranked = items.OrderBy(item => number(item) is null);
            return [.. descending ? ranked.ThenByDescending(number) : ranked.ThenBy(number)];
        }

        var text = order.Text!;
        var named = items.OrderBy(item => text(item) is null);
        return [.. descending ? named.ThenByDescending(text, StringComparer.Ordinal) : named.ThenBy(text, StringComparer.Ordinal)];
    }

    private static ReadOnlyMemory<byte> Page<TView>(
        ItemList<TView> list, List<TView> chosen, int start, int limit, string question, PublishedCampaign campaign, Action<Utf8JsonWriter>? more)
    {
        var end = Math.Min(chosen.Count, start + limit);
        var buffer = new ArrayBufferWriter<byte>(1024 + ((end - start) * 512));
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ApiJson.Instance.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("items");
        for (var i = start; i < end; i++) JsonSerializer.Serialize(json, chosen[i], list.Json);
        json.WriteEndArray();
        json.WriteString("next", end < chosen.Count ? new ListCursor(campaign.Period, campaign.Run, end, question).Encode() : null);
        json.WriteNumber("total", chosen.Count);
        json.WriteString("period", campaign.Period.ToString());
        json.WriteString("run", campaign.Run);
        json.WriteString("monthRun", campaign.MonthRun);
        json.WriteString("rulebook", campaign.Rulebook);
        json.WriteString("publishedAt", campaign.PublishedAt);
        more?.Invoke(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
