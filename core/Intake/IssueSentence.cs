using System.Globalization;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Intake;

/// <summary>Issues of one cause as one sentence.</summary>
internal static partial class IssueSentence
{
    /// <summary>The sentence of a group.</summary>
    /// <param name="first">Its first issue.</param>
    /// <param name="count">How many there are.</param>
    public static string Of(IntakeIssue first, long count)
    {
        if (IssueCatalogue.IsOfRow(first.Code))
        {
            var general = General(IssueCatalogue.Of(first.Code).Message, first.Column);
            // Where the numbers are what it is about (two sums that differ), the first ones stand in the sentence.
            var said = !general.Contains('…', StringComparison.Ordinal) ? general : count == 1 ? first.Message : $"{general}(如:{first.Message})";
            return string.Create(CultureInfo.InvariantCulture, $"{count} 行:{said}");
        }

        return count == 1 ? first.Message
            : string.Create(CultureInfo.InvariantCulture, $"{count} 处:{General(IssueCatalogue.Of(first.Code).Message, first.Column)}");
    }

    /// <summary>The message without what differs from row to row: a tail “:{found}” goes, “{found}” inside goes, any other word becomes ….</summary>
    internal static string General(string template, string? column)
    {
        var text = template.Replace("{column}", column ?? "", StringComparison.Ordinal);
        var colon = template.LastIndexOf(':');
        if (colon > 0 && template.IndexOf('{', colon) >= 0)
        {
            var tail = template[colon..];
            if (!tail.Contains("{column}", StringComparison.Ordinal)) text = text[..^tail.Length];
        }

        return Word().Replace(text.Replace("“{found}”", "", StringComparison.Ordinal), "…");
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Word();
}
