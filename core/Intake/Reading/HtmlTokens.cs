using System.Globalization;
using System.Net;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// A web page as texts and tags, one after another, in the memory of one of them: a document tree of a large export would take gigabytes.
/// Comments, scripts and styles are left out; entities are read.
/// </summary>
internal sealed class HtmlTokens(TextReader text, int maxText)
{
    private const int LongestName = 32;
    private const int LongestEntity = 32;

    private readonly char[] buffer = new char[64 * 1024];
    private readonly StringBuilder content = new();
    private readonly StringBuilder name = new();
    private readonly StringBuilder attribute = new();
    private readonly StringBuilder value = new();
    private int at;
    private int filled;

    /// <summary>Lower-case name of a tag.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, entities read; at most the bound and one character.</summary>
    public StringBuilder Text => content;

    /// <summary>colspan of a start tag, at least 1.</summary>
    public int ColumnSpan { get; private set; }

    /// <summary>rowspan of a start tag, at least 1.</summary>
    public int RowSpan { get; private set; }

    public HtmlTokenKind Read()
    {
        while (true)
        {
            var c = Peek();
            if (c < 0) return HtmlTokenKind.End;
            if (c != '<')
            {
                ReadText();
                return HtmlTokenKind.Text;
            }

            at++;
            c = Peek();
            if (c == '!' || c == '?')
            {
                SkipComment();
                continue;
            }

            var ends = c == '/';
            if (ends) at++;
            if (Peek() is var letter && (letter < 0 || !char.IsAsciiLetter((char)letter)))
            {
                if (ends)
                {
                    SkipTo('>');
                    continue;
                }

                content.Clear().Append('<');
                return HtmlTokenKind.Text;
            }

            ReadTag();
            if (ends) return HtmlTokenKind.EndTag;
            if (Name is "script" or "style" or "title" or "textarea" or "xml" or "noscript") SkipContent(Name);
            else return HtmlTokenKind.StartTag;
        }
    }

    private void ReadText()
    {
        content.Clear();
        for (var c = Peek(); c >= 0 && c != '<'; c = Peek())
        {
            at++;
            if (c == '&') ReadEntity();
            else if (content.Length <= maxText) content.Append((char)c);
        }
    }

    private void ReadEntity()
    {
        Span<char> entity = stackalloc char[LongestEntity];
        entity[0] = '&';
        var length = 1;
        for (var c = Peek(); c >= 0 && length < LongestEntity && (char.IsAsciiLetterOrDigit((char)c) || c == '#'); c = Peek())
        {
            entity[length++] = (char)c;
            at++;
        }

        if (Peek() == ';' && length < LongestEntity)
        {
            entity[length++] = ';';
            at++;
        }
        else if (entity[..length] is "&nbsp")
        {
            entity[length++] = ';';
        }

        if (content.Length <= maxText) content.Append(WebUtility.HtmlDecode(entity[..length].ToString()));
    }

    private void ReadTag()
    {
        name.Clear();
        (ColumnSpan, RowSpan) = (1, 1);
        int c;
        for (c = Peek(); c >= 0 && c != '>' && c != '/' && !char.IsWhiteSpace((char)c); c = Peek())
        {
            if (name.Length < LongestName) name.Append(char.ToLowerInvariant((char)c));
            at++;
        }

        Name = name.ToString();
        while (true)
        {
            SkipSpaces();
            c = Peek();
            if (c < 0) return;
            if (c == '>')
            {
                at++;
                return;
            }

            if (c == '/' || c == '"' || c == '\'' || c == '=') at++;
            else ReadAttribute();
        }
    }

    private void ReadAttribute()
    {
        attribute.Clear();
        value.Clear();
        int c;
        for (c = Peek(); c >= 0 && c != '=' && c != '>' && c != '/' && !char.IsWhiteSpace((char)c); c = Peek())
        {
            if (attribute.Length < LongestName) attribute.Append(char.ToLowerInvariant((char)c));
            at++;
        }

        SkipSpaces();
        if (Peek() != '=') return;
        at++;
        SkipSpaces();
        var quote = Peek();
        if (quote == '"' || quote == '\'')
        {
            at++;
            for (c = Peek(); c >= 0 && c != quote; c = Peek()) Take(c);
            at++;
        }
        else
        {
            for (c = Peek(); c >= 0 && c != '>' && !char.IsWhiteSpace((char)c); c = Peek()) Take(c);
        }

        if (attribute.Equals("colspan")) ColumnSpan = Span(1000);
        else if (attribute.Equals("rowspan")) RowSpan = Span(65_534);
    }

    private void Take(int c)
    {
        if (value.Length < LongestName) value.Append((char)c);
        at++;
    }

    private int Span(int most) => int.TryParse(value.ToString(), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span)
        ? Math.Clamp(span, 1, most)
        : 1;

    private void SkipComment()
    {
        at++;
        if (Peek() != '-')
        {
            SkipTo('>');
            return;
        }

        at++;
        if (Peek() != '-')
        {
            SkipTo('>');
            return;
        }

        at++;
        var dashes = 0;
        for (var c = Peek(); c >= 0; c = Peek())
        {
            at++;
            if (c == '>' && dashes >= 2) return;
            dashes = c == '-' ? dashes + 1 : 0;
        }
    }

    /// <summary>To behind the end tag of this name.</summary>
    private void SkipContent(string of)
    {
        while (Peek() >= 0)
        {
            SkipTo('<');
            if (Peek() != '/') continue;
            at++;
            name.Clear();
            for (var c = Peek(); c >= 0 && char.IsAsciiLetterOrDigit((char)c) && name.Length <= of.Length; c = Peek())
            {
                name.Append(char.ToLowerInvariant((char)c));
                at++;
            }

            if (!name.Equals(of)) continue;
            SkipTo('>');
            return;
        }
    }

    private void SkipSpaces()
    {
        for (var c = Peek(); c >= 0 && char.IsWhiteSpace((char)c); c = Peek()) at++;
    }

    /// <summary>To behind the next such character.</summary>
    private void SkipTo(char end)
    {
        while (Peek() >= 0)
        {
            var found = buffer.AsSpan(at, filled - at).IndexOf(end);
            if (found >= 0)
            {
                at += found + 1;
                return;
            }

            at = filled;
        }
    }

    private int Peek()
    {
        if (at < filled) return buffer[at];
        (at, filled) = (0, text.Read(buffer));
        return filled == 0 ? -1 : buffer[0];
    }
}
