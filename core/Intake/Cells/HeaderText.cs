using System.Text;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Headers in the form in which they are compared (RULINGS R3). Aliases go through the same function, so both sides agree.</summary>
public static class HeaderText
{
    private const string Openers = "([{<【〔〈";
    private const string Closers = ")]}>】〕〉";

    /// <summary>
    /// NFKC, no spaces or line breaks; the content of a bracket is removed only when it is a unit or empty, else it stays without the
    /// brackets: 电量(万kWh) → 电量 in 万kWh; 增加值(本月) → 增加值本月. A unit may also follow "/" or "单位:".
    /// </summary>
    public static (string Name, Unit? Unit) Normalise(ReadOnlySpan<char> header)
    {
        var text = CellText.WithoutSpaces(CellText.Normalise(header));
        var name = new StringBuilder(text.Length);
        Unit? unit = null;
        Append(name, text, ref unit, depth: 0);
        var flat = name.ToString().AsSpan().Trim("*:,;、。");
        if (unit is null) flat = WithoutTrailingUnit(flat, ref unit);
        return (flat.ToString(), unit);
    }

    /// <summary>The name alone, for aliases and lookups.</summary>
    public static string Name(ReadOnlySpan<char> header) => Normalise(header).Name;

    private static void Append(StringBuilder name, ReadOnlySpan<char> text, scoped ref Unit? unit, int depth)
    {
        var i = 0;
        while (i < text.Length)
        {
            var opener = Openers.IndexOf(text[i], StringComparison.Ordinal);
            if (opener < 0)
            {
                // A closing bracket without an opening one says nothing.
                if (!Closers.Contains(text[i], StringComparison.Ordinal)) name.Append(text[i]);
                i++;
                continue;
            }

            var end = Closing(text, i, Openers[opener], Closers[opener]);
            var content = text[(i + 1)..end];
            if (UnitOf(content) is { } found && (unit is null || unit == found)) unit = found;
            else if (depth < 8) Append(name, content, ref unit, depth + 1);
            else name.Append(content);
            i = end + 1;
        }
    }

    private static int Closing(ReadOnlySpan<char> text, int start, char opener, char closer)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == opener) depth++;
            else if (text[i] == closer && --depth == 0) return i;
        }

        return text.Length;
    }

    private static Unit? UnitOf(ReadOnlySpan<char> content)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["计量单位", "金额单位", "单位"])
        {
            if (content.StartsWith(prefix)) return Units.Find(content[prefix.Length..].TrimStart(":"));
        }

        return Units.Find(content);
    }

    private static ReadOnlySpan<char> WithoutTrailingUnit(ReadOnlySpan<char> name, scoped ref Unit? unit)
    {
        var word = name.LastIndexOf("单位");
        if (word > 0 && UnitOf(name[word..]) is { } named)
        {
            unit = named;
            var end = word;
            foreach (var prefix in (ReadOnlySpan<string>)["计量", "金额"])
            {
                if (name[..end].EndsWith(prefix)) end -= prefix.Length;
            }

            return end == 0 ? name : name[..end].TrimEnd(",;:、/");
        }

        var slash = name.LastIndexOfAny('/', ',');
        if (slash <= 0 || Units.Find(name[(slash + 1)..]) is not { } found || EndsWithUnit(name[..slash])) return name;
        unit = found;
        return name[..slash];
    }

    /// <summary>万元/亩 without brackets is one unit of two words, not a column "…万元" in 亩.</summary>
    private static bool EndsWithUnit(ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= Math.Min(5, text.Length); length++)
        {
            if (Units.Find(text[^length..]) is { Family: UnitFamily.Money or UnitFamily.Mass or UnitFamily.Electricity or UnitFamily.CoalEquivalent }) return true;
        }

        return false;
    }
}
