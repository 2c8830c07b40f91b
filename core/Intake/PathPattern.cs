using System.Text;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Intake;

/// <summary>Globs on blob paths: <c>*</c> within a folder, <c>**</c> across folders.</summary>
internal static class PathPattern
{
    /// <summary>Whether a path fits; null fits any.</summary>
    public static bool Fits(string? pattern, string path) =>
        pattern is null || new Regex(ToRegex(pattern), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).IsMatch(path);

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '*')
            {
                regex.Append(pattern[i] == '?' ? "[^/]" : Regex.Escape(pattern[i].ToString()));
            }
            else if (i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                i++;
                // "**/" also stands for no folder at all.
                if (i + 1 < pattern.Length && pattern[i + 1] == '/')
                {
                    i++;
                    regex.Append("(?:.*/)?");
                }
                else
                {
                    regex.Append(".*");
                }
            }
            else
            {
                regex.Append("[^/]*");
            }
        }

        return regex.Append(@"\z").ToString();
    }
}
