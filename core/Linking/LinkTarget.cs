using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// What a decision about a link points at. As a text <c>9133…</c>, <c>9133… 2022-01..2022-12</c> (both months included) or with one end open,
/// <c>9133… 2023-01..</c>.
/// </summary>
/// <param name="Code">统一社会信用代码, or 宗地代码 for a certificate.</param>
/// <param name="From">First month; null = since ever.</param>
/// <param name="To">Last month; null = open.</param>
public readonly record struct LinkTarget(string Code, Month? From = null, Month? To = null)
{
    private const string Dots = "..";

    public bool Covers(Month month) => (From is null || From <= month) && (To is null || To >= month);

    /// <exception cref="FormatException">Not a text of this form.</exception>
    public static LinkTarget Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return new LinkTarget(text);
        var months = text[(space + 1)..].Split(Dots);
        if (months.Length != 2) throw new FormatException($"'{text}' is no target of a link");
        return new LinkTarget(text[..space], End(months[0]), End(months[1]));
    }

    public override string ToString() => From is null && To is null ? Code : $"{Code} {From}{Dots}{To}";

    private static Month? End(string text) => text.Length == 0 ? null : Month.Parse(text);
}
