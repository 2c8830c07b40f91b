using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>Answers lists of enterprises: filtered, ordered, paged or exported.</summary>
public sealed class EnterpriseLists(IPublishedResults results, RunViews views)
{
    /// <exception cref="ApiProblemException">400, 404 period-not-published, 410 cursor-expired.</exception>
    public async Task<Answer> ListAsync<TView>(ListDefinition<TView> definition, ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(call);
        var query = ListQuery.Read(call, definition.SortKeys);
        var question = ListCursor.QuestionOf(definition.Name, query);
        var cursor = Cursor(query, question);
        var published = cursor is null
            ? await results.CurrentAsync(query.Period, cancellation).ConfigureAwait(false)
            : await results.FindRunAsync(cursor.Period, cursor.Run, cancellation).ConfigureAwait(false)
                ?? throw new ApiProblemException(ProblemCodes.CursorExpired, $"{cursor.Period} 的计算批次 {cursor.Run} 已不再保留");
        var start = cursor?.Position ?? 0;
        var whole = OutputFormats.IsExport(query.Format);
        var page = whole ? "all" : string.Create(CultureInfo.InvariantCulture, $"{start}+{query.Limit}");
        var tag = EntityTag.Of(published.Run, published.PublishedAt, query.Format, call.Audience, $"{question}|{published.Period}|{page}");
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };

        var view = await views.GetAsync(definition, published, query.Window).ConfigureAwait(false);
        var order = view.Order(query);
        if (start > order.Length) throw ListCursor.Bad(query.Cursor!);
        return whole
            ? Exports.Write(query.Format, $"{definition.Name}-{published.Period}-{query.Window.Word()}", definition.Columns, order.Select(view.At)) with { ETag = tag }
            : new Answer { ContentType = Answer.JsonType, Body = Page(view, order, start, query, question, published), ETag = tag };
    }

    private static ListCursor? Cursor(ListQuery query, string question)
    {
        if (query.Cursor is null) return null;
        if (OutputFormats.IsExport(query.Format)) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, query.Cursor, "导出时不分页,不用 cursor");
        var cursor = ListCursor.Decode(query.Cursor);
        return cursor.Question == question && (query.Period is null || query.Period == cursor.Period) ? cursor : throw ListCursor.Bad(query.Cursor);
    }

    /// <summary>Written by hand around ready-made rows; its form is <see cref="Views.ListPage{TView}"/>, which a test holds it to.</summary>
    private static ReadOnlyMemory<byte> Page<TView>(
        RunView<TView> view, int[] order, int start, ListQuery query, string question, PublishedPeriod published)
    {
        var end = Math.Min(order.Length, start + query.Limit);
        var buffer = new ArrayBufferWriter<byte>(1024 + ((end - start) * 1024));
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartArray("items");
        for (var i = start; i < end; i++) json.WriteRawValue(view.JsonAt(order[i]), skipInputValidation: true);
        json.WriteEndArray();
        json.WriteString("next", end < order.Length ? new ListCursor(published.Period, published.Run, end, question).Encode() : null);
        json.WriteNumber("total", order.Length);
        json.WriteString("period", published.Period.ToString());
        json.WriteString("run", published.Run);
        json.WriteString("publishedAt", published.PublishedAt);
        json.WritePropertyName("coverage");
        JsonSerializer.Serialize(json, ViewOf.Coverage(published, query.Window), ApiJson.Instance.CoverageView);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
