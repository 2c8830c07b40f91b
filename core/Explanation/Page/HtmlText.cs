using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>HTML as text: what is not markup of ours is escaped, without exception.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();

    /// <summary>Markup of ours.</summary>
    public HtmlText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public HtmlText Say(string? text)
    {
        if (text is not null) _text.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public HtmlText Element(string name, string? text, string? style = null) =>
        Raw(style is null ? $"<{name}>" : $"<{name} class=\"{style}\">").Say(text).Raw($"</{name}>");

    /// <summary>A symbol like <c>C_net</c>, what follows the underscore set below the line.</summary>
    public HtmlText Symbol(string? symbol)
    {
        if (symbol is null) return this;
        var parts = symbol.Split('_', 2);
        Raw("<span class=\"symbol\">").Say(parts[0]);
        if (parts.Length > 1) Element("sub", parts[1]);
        return Raw("</span> ");
    }

    /// <summary>A formula with its symbols set as <see cref="Symbol"/> does.</summary>
    public HtmlText Formula(string? formula)
    {
        var first = true;
        foreach (var word in formula?.Split(' ') ?? [])
        {
            if (!first) Raw(" ");
            first = false;
            var end = word.IndexOf('_', StringComparison.Ordinal);
            if (end > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or 'Σ' or '(' or ')'))
            {
                var close = word.EndsWith(')') ? ")" : "";
                Say(word[..end]).Element("sub", word[(end + 1)..^close.Length]).Say(close);
            }
            else Say(word);
        }

        return this;
    }

    /// <summary>A row of cells; those of <paramref name="numbers"/> stand to the right.</summary>
    public HtmlText Row(IReadOnlyList<string?> cells, params ReadOnlySpan<int> numbers)
    {
        Raw("<tr>");
        for (var i = 0; i < cells.Count; i++) Element("td", cells[i], numbers.Contains(i) ? "n" : null);
        return Raw("</tr>\n");
    }

    public HtmlText Head(params ReadOnlySpan<string> cells)
    {
        Raw("<thead><tr>");
        foreach (var cell in cells) Element("th", cell);
        return Raw("</tr></thead>\n");
    }

    /// <summary>For people: thousands apart, at most six decimals, half away from zero.</summary>
    public static string Number(decimal value)
    {
        var rounded = Math.Round(value, 6, MidpointRounding.AwayFromZero);
        return (rounded == 0m && value != 0m ? value.ToString("0.00E+0", CultureInfo.InvariantCulture) : rounded.ToString("#,##0.######", CultureInfo.InvariantCulture))
            .Replace("-", "−", StringComparison.Ordinal);
    }

    /// <summary>China time, to the minute.</summary>
    public static string Time(DateTimeOffset? instant) =>
        instant?.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    public override string ToString() => _text.ToString();
}
