using System.Globalization;

namespace Wuyi.Pipeline.Queries;

/// <summary>Chooses JSON, CSV or XLSX: <c>format</c> first, then <c>Accept</c>, then JSON.</summary>
public static class OutputFormats
{
    public const string Json = "json";
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";
    public const string Html = "html";
    public const string Text = "text";

    public static string Choose(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var named = call.Parameter(QueryParameters.Format.Name);
        if (named is not null) return call.ReadWord(QueryParameters.Format)!;
        var (csv, xlsx, json) = (Quality(call.Accept, "text", "csv"), Quality(call.Accept, "application", XlsxSubtype), Quality(call.Accept, "application", "json"));
        if (xlsx > json && xlsx > csv) return Xlsx;
        return csv > json ? Csv : Json;
    }

    /// <summary>Everything at once, in a file; pages are for JSON.</summary>
    public static bool IsExport(string format) => format is Csv or Xlsx;

    /// <summary>A spreadsheet: <c>Accept</c> prefers it to JSON.</summary>
    public static bool WantsXlsx(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Quality(call.Accept, "application", XlsxSubtype) > Quality(call.Accept, "application", "json");
    }

    /// <summary>A receipt as text: <c>format=text</c>, or <c>Accept</c> prefers text/plain.</summary>
    public static bool WantsText(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Parameter(QueryParameters.ReceiptFormat.Name) is not null) return call.ReadWord(QueryParameters.ReceiptFormat) == Text;
        return Quality(call.Accept, "text", "plain") > Quality(call.Accept, "application", "json");
    }

    /// <summary>A page: <c>Accept</c> prefers text/html, as browsers do.</summary>
    public static bool WantsHtml(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Quality(call.Accept, "text", "html") > Quality(call.Accept, "application", "json");
    }

    private const string XlsxSubtype = "vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Quality of a media type in an Accept header; the most specific range decides; 1 when there is no header.</summary>
    private static double Quality(string? accept, string type, string subtype)
    {
        if (string.IsNullOrWhiteSpace(accept)) return 1;
        var (best, quality) = (-1, 0.0);
        foreach (var range in accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var specific = parts[0].Equals($"{type}/{subtype}", StringComparison.OrdinalIgnoreCase) ? 2
                : parts[0].Equals($"{type}/*", StringComparison.OrdinalIgnoreCase) ? 1
                : parts[0] == "*/*" ? 0 : -1;
            if (specific <= best) continue;
            best = specific;
            quality = 1;
            foreach (var parameter in parts.Skip(1))
            {
                if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                    && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q)) quality = q;
            }
        }

        return quality;
    }
}
