using System.Globalization;

namespace Wuyi.Pipeline.Queries;

/// <summary>Chooses JSON or CSV: <c>format</c> first, then <c>Accept</c>, then JSON.</summary>
public static class OutputFormats
{
    public const string Json = "json";
    public const string Csv = "csv";
    public const string Text = "text";

    public static string Choose(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var named = call.Parameter(QueryParameters.Format.Name);
        if (named is not null) return call.ReadWord(QueryParameters.Format)!;
        return Quality(call.Accept, "text", "csv") > Quality(call.Accept, "application", "json") ? Csv : Json;
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
