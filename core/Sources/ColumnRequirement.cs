namespace Wuyi.Pipeline.Sources;

/// <summary>Columns that a header must have: one of several alternatives, each a set of titles (<c>!</c> before a title: must be absent).</summary>
public sealed class ColumnRequirement(string[][] alternatives)
{
    public IReadOnlyList<IReadOnlyList<string>> Alternatives { get; } = alternatives;

    /// <summary>Every title that is named as wanted.</summary>
    public IEnumerable<string> Titles => Alternatives.SelectMany(a => a).Where(title => title[0] != '!').Distinct();

    /// <summary>For people: 年月 或 日期; 建筑面积+容积率.</summary>
    public string Words => string.Join(" 或 ", Alternatives.Select(a => string.Join("+", a.Where(title => title[0] != '!'))).Distinct());

    public bool IsMet(Func<string, bool> has) =>
        Alternatives.Any(titles => titles.All(title => title[0] == '!' ? !has(title[1..]) : has(title)));
}
