using System.Buffers;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Units given once for a table, in a title row: 单位：万元 · 计量单位:吨 · 单位:万元、亩.</summary>
public static class TitleUnits
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n)(");

    /// <summary>The units a title cell names, in its order; empty when it names none (填报单位：某公司 names none).</summary>
    public static IReadOnlyList<Unit> FindAll(ReadOnlySpan<char> title)
    {
        var text = CellText.Normalise(title);
        var found = new List<Unit>();
        while (true)
        {
            var word = text.IndexOf("单位");
            if (word < 0) return found;
            text = CellText.Trim(text[(word + 2)..]);
            if (text.Length == 0 || text[0] is not (':' or '(')) continue;
            text = CellText.Trim(text[1..]);
            var end = text.IndexOfAny(Ends);
            AddUnits(end < 0 ? text : text[..end], found);
        }
    }

    /// <summary>The unit of a family in a title cell; null when it names none.</summary>
    public static Unit? Find(ReadOnlySpan<char> title, UnitFamily family)
    {
        foreach (var unit in FindAll(title))
        {
            if (unit.Family == family) return unit;
        }

        return null;
    }

    private static void AddUnits(ReadOnlySpan<char> list, List<Unit> found)
    {
        if (Units.Find(list) is { } whole)
        {
            found.Add(whole);
            return;
        }

        foreach (var part in list.SplitAny("、,;/和"))
        {
            if (Units.Find(list[part]) is { } unit) found.Add(unit);
        }
    }
}
