using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Queries.Evaluations;

/// <summary>A Chinese page to print: one document, its own style, no script, not for search engines. Text is encoded; only the builder writes markup.</summary>
internal sealed class PrintedPage(string title)
{
    private const string Style =
        "@page{margin:2cm}body{font:16px/1.8 \"Noto Serif SC\",\"Source Han Serif SC\",SimSun,serif;color:#111;max-width:48em;margin:2em auto;padding:0 1em}"
        + "h1{font-size:24px;text-align:center;margin:1em 0 .3em}.sub{text-align:center;color:#444;margin:0 0 1.5em}p{text-indent:2em;margin:.6em 0}"
        + "table{border-collapse:collapse;width:100%;margin:1em 0;font-size:14px}th,td{border:1px solid #888;padding:.25em .6em;text-align:left}"
        + "th{background:#f2f2f2}thead{display:table-header-group}tr{break-inside:avoid}.c{text-align:center}.sign{margin-top:2.5em;text-align:right}"
        + ".sign p{text-indent:0;margin:.2em 0}.note{color:#8a4b00}";

    private static readonly string Policy =
        $"default-src 'none'; style-src {StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page's own style as a source of a policy, for documents that open it with theirs.</summary>
    internal static string StyleSource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    private readonly StringBuilder _body = new();

    public void Heading(string subtitle) => _body.Append($"<h1>{Encode(title)}</h1>\n<p class=\"sub\">{Encode(subtitle)}</p>\n");

    public void Paragraph(string text, bool note = false) => _body.Append($"<p{(note ? " class=\"note\"" : "")}>{Encode(text)}</p>\n");

    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows)
    {
        _body.Append("<table><thead><tr>");
        foreach (var header in headers) _body.Append($"<th>{Encode(header)}</th>");
        _body.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            _body.Append("<tr>");
            foreach (var cell in row) _body.Append($"<td>{Encode(cell)}</td>");
            _body.Append("</tr>\n");
        }

        _body.Append("</tbody></table>\n");
    }

    public void Signature(params IEnumerable<string> lines)
    {
        _body.Append("<div class=\"sign\">");
        foreach (var line in lines) _body.Append($"<p>{Encode(line)}</p>");
        _body.Append("</div>\n");
    }

    public Answer ToAnswer(ApiCall call)
    {
        var page = Encoding.UTF8.GetBytes(
            $"<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex,nofollow\"><meta name=\"viewport\" content=\"width=device-width\">"
            + $"<title>{Encode(title)}</title><style>{Style}</style></head><body>\n{_body}</body></html>\n");
        return new Answer
        {
            ContentType = "text/html; charset=utf-8", Body = page, ETag = EntityTag.OfContent(call.Audience, page),
            Headers = new Dictionary<string, string>
            {
                ["Content-Security-Policy"] = Policy, ["Referrer-Policy"] = "no-referrer", ["X-Frame-Options"] = "DENY", ["X-Robots-Tag"] = "noindex, nofollow",
            },
        };
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
