using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Dashboard;

/// <summary>A page in one document: markup, style and script from embedded files, nothing from elsewhere.</summary>
internal sealed class PageDocument
{
    private readonly Lazy<(byte[] Page, string Policy)> _built;

    /// <param name="page">Name of the embedded .html and .js.</param>
    /// <param name="styles">Names of the embedded .css, one after another.</param>
    public PageDocument(string page, params string[] styles) => _built = new(() => Build(page, styles, Before, FurtherStyles));

    /// <summary>Embedded .js that the page's own script builds on; null = none.</summary>
    public string? Before { get; init; }

    /// <summary>Sources of styles beside the page's own, for documents that inherit its policy.</summary>
    public string FurtherStyles { get; init; } = "";

    public Answer Answer(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (page, policy) = _built.Value;
        return new Answer
        {
            ContentType = "text/html; charset=utf-8",
            Body = page,
            ETag = EntityTag.OfContent(call.Audience, page),
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy, ["Referrer-Policy"] = "no-referrer", ["X-Frame-Options"] = "DENY" },
        };
    }

    private static (byte[] Page, string Policy) Build(string name, string[] styles, string? before, string furtherStyles)
    {
        var (style, script) = (string.Concat(styles.Select(style => Read(style + ".css"))), (before is null ? "" : Read(before + ".js")) + Read(name + ".js"));
        var page = Read(name + ".html").Replace("/*style*/", style, StringComparison.Ordinal).Replace("/*script*/", script, StringComparison.Ordinal);
        var policy = $"default-src 'none'; style-src {$"'{Hash(style)}' {furtherStyles}".TrimEnd()}; script-src '{Hash(script)}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return (Encoding.UTF8.GetBytes(page), policy);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(PageDocument).Assembly.GetManifestResourceStream("dashboard/" + name)
            ?? throw new InvalidOperationException($"resource dashboard/{name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
