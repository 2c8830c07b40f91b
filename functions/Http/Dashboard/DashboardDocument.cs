using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Dashboard;

/// <summary>The page in one document: markup, style and script from embedded files, nothing from elsewhere.</summary>
public static class DashboardDocument
{
    private static readonly Lazy<(byte[] Page, string Policy)> Built = new(Build);

    public static Answer Answer(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (page, policy) = Built.Value;
        return new Answer
        {
            ContentType = "text/html; charset=utf-8",
            Body = page,
            ETag = EntityTag.OfContent(call.Audience, page),
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy, ["Referrer-Policy"] = "no-referrer", ["X-Frame-Options"] = "DENY" },
        };
    }

    private static (byte[] Page, string Policy) Build()
    {
        var (style, script) = (Read("dashboard.css"), Read("dashboard.js"));
        var page = Read("dashboard.html").Replace("/*style*/", style, StringComparison.Ordinal).Replace("/*script*/", script, StringComparison.Ordinal);
        var policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return (Encoding.UTF8.GetBytes(page), policy);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(DashboardDocument).Assembly.GetManifestResourceStream("dashboard/" + name)
            ?? throw new InvalidOperationException($"resource dashboard/{name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
