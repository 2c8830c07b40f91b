using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers what a run found doubtful.</summary>
public sealed class FindingQueries(IPublishedResults results, IRunAttachments attachments)
{
    private const string Masked = "已屏蔽";

    /// <summary>How a taxpayer begins that is a natural person: the token of a personal ID.</summary>
    private const string PersonPrefix = "id:";

    /// <summary>Not <c>code</c>: that is how a key may be given in an address.</summary>
    private static readonly QueryParameter Code = new("issue", "string", "问题代码,如 WP4001") { Pattern = "^WP4\\d{3}$", Example = "WP4001" };
    private static readonly QueryParameter Source = new("source", "string", "应核对的数据来源") { Words = [.. SourceNames.All] };
    private static readonly QueryParameter Severity = new("severity", "string", "级别:error 影响结果、warning 请核对、info 提示") { Words = ["error", "warning", "info"] };
    private static readonly QueryParameter Search = new("q", "string", "户号、纳税人识别号、宗地代码或统一社会信用代码的开头") { Example = "91330723" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [QueryParameters.Period, Code, Source, Severity, Search, QueryParameters.Limit, QueryParameters.Cursor, QueryParameters.Format];

    private static readonly IReadOnlyList<CsvColumn<FindingView>> Columns =
    [
        new("代码", view => view.Code), new("级别", view => Word(view.Severity)), new("来源", view => view.Source), new("对象", view => view.Subject),
        new("统一社会信用代码", view => view.CreditCode), new("起月", view => view.From), new("止月", view => view.To), new("数值", view => view.Found),
        new("对比数值", view => view.Expected), new("单位", view => view.Unit), new("大小", view => view.Size), new("大小单位", view => view.SizeUnit),
        new("问题", view => view.Message), new("怎么办", view => view.Advice),
        new("文件与行", view => string.Join('；', view.Rows.Select(row => row.Row is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{row.File}第{number}行") : row.File))),
    ];

    /// <exception cref="ApiProblemException">400, 404 period-not-published, 410 cursor-expired.</exception>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var period = call.ReadPeriod();
        var wanted = Filter(call, out var question);
        var limit = call.ReadInteger(QueryParameters.Limit)!.Value;
        var format = OutputFormats.Choose(call);
        var whole = OutputFormats.IsExport(format);
        var cursor = Cursor(call, period, question, whole);
        var published = cursor is null
            ? await results.CurrentAsync(period, cancellation).ConfigureAwait(false)
            : await results.FindRunAsync(cursor.Period, cursor.Run, cancellation).ConfigureAwait(false)
                ?? throw new ApiProblemException(ProblemCodes.CursorExpired, $"{cursor.Period} 的计算批次 {cursor.Run} 已不再保留");
        var start = cursor?.Position ?? 0;
        var tag = EntityTag.Of(
            published.Run, published.PublishedAt, format, call.Audience,
            string.Create(CultureInfo.InvariantCulture, $"findings|{question}|{published.Period}|{start}+{limit}"));
        if (EntityTag.Matches(call.IfNoneMatch, tag)) return new Answer { Status = 304, ETag = tag };

        var all = await attachments.LoadAsync(published, FindingJson.Findings, FindingJson.Read, cancellation).ConfigureAwait(false);
        var found = all.Where(wanted).ToList();
        var open = call.Audience == Audience.Operator;
        if (whole)
        {
            return Exports.Write(format, $"findings-{published.Period}", Columns, found.Select(finding => View(finding, open))) with { ETag = tag };
        }

        if (start > found.Count) throw ListCursor.Bad(call.Parameter(QueryParameters.Cursor.Name)!);
        var totals = await attachments.LoadAsync(published, FindingJson.Totals, FindingJson.ReadTotal, cancellation).ConfigureAwait(false);
        var page = new FindingsPage(
            [.. found.Skip(start).Take(limit).Select(finding => View(finding, open))],
            start + limit < found.Count ? new ListCursor(published.Period, published.Run, start + limit, question).Encode() : null,
            found.Count, published.Period.ToString(), published.Run, published.PublishedAt,
            [.. totals.Select(total => new FindingTotalView(total.Code, IssueCatalogue.Of(total.Code).Severity, total.Count, total.Sum, total.Unit, total.Listed))]);
        return new Answer { ContentType = Answer.JsonType, Body = JsonSerializer.SerializeToUtf8Bytes(page, ApiJson.Instance.FindingsPage), ETag = tag };
    }

    private static Func<Finding, bool> Filter(ApiCall call, out string question)
    {
        var code = call.Parameter(Code.Name);
        if (code is not null && (code.Length != 6 || !code.StartsWith("WP4", StringComparison.Ordinal) || !code.AsSpan(3).ToString().All(char.IsAsciiDigit)))
            throw ApiProblemException.Bad(Code.Name, code, "WP4 加三位数字,如 WP4001");
        var source = call.ReadWord(Source);
        var severity = call.ReadWord(Severity);
        var search = call.ReadText(Search);
        // What a reader does not see must not be found out by asking either.
        var open = call.Audience == Audience.Operator;
        var words = string.Join('|', new[] { "findings", code, source, severity, search }.Select(word => word is null ? "" : Uri.EscapeDataString(word)));
        question = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
        return finding => (code is null || finding.Code == code)
            && (source is null || finding.Source == source)
            && (severity is null || Word(finding.Severity) == severity)
            && (search is null
                || ((open || !IsPerson(finding)) && finding.Subject.StartsWith(search, StringComparison.OrdinalIgnoreCase))
                || (finding.CreditCode?.StartsWith(search, StringComparison.OrdinalIgnoreCase) ?? false));
    }

    private static ListCursor? Cursor(ApiCall call, Month? period, string question, bool whole)
    {
        if (call.Parameter(QueryParameters.Cursor.Name) is not { } text) return null;
        if (whole) throw ApiProblemException.Bad(QueryParameters.Cursor.Name, text, "导出 CSV 时不分页,不用 cursor");
        var cursor = ListCursor.Decode(text);
        return cursor.Question == question && (period is null || period == cursor.Period) ? cursor : throw ListCursor.Bad(text);
    }

    private static FindingView View(Finding finding, bool open)
    {
        var subject = !open && IsPerson(finding) ? Masked : finding.Subject;
        return new FindingView(
            finding.Code, finding.Severity, finding.Source, Word(finding.Kind), subject, finding.CreditCode, finding.From?.ToString(), finding.To?.ToString(),
            finding.Found, finding.Expected, finding.Unit, finding.Size, finding.SizeUnit, [.. finding.Rows.Select(row => new FindingRowView(row.FileId, row.Row))],
            finding.Message.Replace("{subject}", subject, StringComparison.Ordinal), finding.Advice.Replace("{subject}", subject, StringComparison.Ordinal));
    }

    private static bool IsPerson(Finding finding) => finding.Kind == FindingSubject.Taxpayer && finding.Subject.StartsWith(PersonPrefix, StringComparison.Ordinal);

    private static string Word(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Word(FindingSubject kind) => kind switch
    {
        FindingSubject.Account => "account",
        FindingSubject.Taxpayer => "taxpayer",
        FindingSubject.Parcel => "parcel",
        FindingSubject.Enterprise => "enterprise",
        FindingSubject.TaxKind => "tax-kind",
        FindingSubject.Month => "month",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
