using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Quarantine;

/// <summary>
/// Cells of a quarantine file: no personal ID, person or phone, nothing that a spreadsheet would run as a formula or would change when it
/// opens the file. What is guarded gets an apostrophe in front, which the reading of cells takes off again.
/// </summary>
internal static partial class QuarantineCell
{
    /// <summary>Digits that a spreadsheet shows as they are.</summary>
    private const int SafeDigits = 11;

    /// <param name="text">As the provider wrote it.</param>
    /// <param name="kind">What the column is; null for a column that is not used.</param>
    public static string Of(ReadOnlySpan<char> text, ColumnKind? kind)
    {
        if (text.IsWhiteSpace()) return text.ToString();
        if (kind == ColumnKind.Private || Masking.HidesPersonalId(text)) return PersonalIds.Masked;
        // A figure of eleven digits is no phone; anything else that looks like one goes.
        var written = text.ToString();
        var figure = kind is ColumnKind.Number or ColumnKind.Share && Number().IsMatch(CellText.Trim(CellText.Normalise(text)));
        var shown = figure ? written : Masking.WithoutPhones(written);
        return WouldChange(shown, kind) ? "'" + shown : Harmless(shown);
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe (OWASP: CSV injection); numbers stay numbers.</summary>
    public static string Harmless(string text)
    {
        if (text is not ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..]) return text;
        return text.Length == 1 || Number().IsMatch(text) ? text : "'" + text;
    }

    /// <summary>Long or zero-led digits become rounded numbers, 2023-05 becomes May-23.</summary>
    private static bool WouldChange(string text, ColumnKind? kind)
    {
        if (kind is ColumnKind.Month or ColumnKind.MonthOrDate) return MonthOnly().IsMatch(text);
        if (kind is ColumnKind.Number or ColumnKind.Share || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        return text.Length > SafeDigits || (text.Length > 1 && text[0] == '0');
    }

    [GeneratedRegex(@"^[-+]?[0-9][0-9,]*(?:\.[0-9]+)?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{4}[-/.][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();
}
