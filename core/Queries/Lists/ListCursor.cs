using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>
/// Where the next page starts. It names the run, so that all pages of one walk come from one run even when a new one is published in between.
/// Opaque to callers: base64url.
/// </summary>
/// <param name="Period">Period of the run.</param>
/// <param name="Run">Run the walk began with.</param>
/// <param name="Position">Index of the next row in the filtered, ordered list.</param>
/// <param name="Question">First 16 hex digits of the hash of list and filters.</param>
public sealed record ListCursor(Month Period, string Run, int Position, string Question)
{
    public static string QuestionOf(string list, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return QuestionOf(list, query.Canonical);
    }

    /// <param name="list">Name of the list.</param>
    /// <param name="canonical">Everything that decides which rows come in which order, apart from the run.</param>
    public static string QuestionOf(string list, string canonical)
    {
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list + "|" + canonical)).AsSpan(0, 8));
    }

    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"1|{Period}|{Run}|{Position}|{Question}")));

    /// <exception cref="ApiProblemException">400: not a cursor of this API.</exception>
    public static ListCursor Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= 200 && Base64Url.IsValid(text))
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
            if (parts.Length == 5 && parts[0] == "1" && Month.TryParse(parts[1], out var period) && parts[2].Length > 0
                && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                return new ListCursor(period, parts[2], position, parts[4]);
            }
        }

        throw Bad(text);
    }

    public static ApiProblemException Bad(string text) =>
        ApiProblemException.Bad(QueryParameters.Cursor.Name, text, "上一页返回的 next,筛选条件、排序与统计期须与上一页相同");
}
