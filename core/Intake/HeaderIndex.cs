using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Headers;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>Which column of a contract a header means (R3: whole strings only).</summary>
internal sealed partial class HeaderIndex
{
    private const string CumulativeSuffix = "累计";

    private static readonly ConcurrentDictionary<string, HeaderIndex> BySource = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ContractColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _never;
    private readonly SourceContract _contract;

    private HeaderIndex(SourceContract contract)
    {
        _contract = contract;
        var aliases = AliasBook.Of(contract.Source);
        foreach (var column in contract.Columns)
        {
            foreach (var alias in aliases[column.Title]) _columns.TryAdd(HeaderText.Name(alias), column);
        }

        _never = AliasBook.NeverMatch(contract.Source).Select(header => HeaderText.Name(header)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static HeaderIndex Of(SourceContract contract) => BySource.GetOrAdd(contract.Source, _ => new HeaderIndex(contract));

    /// <summary>Whether the header must never be taken for a quantity.</summary>
    public bool IsNever(string name) => _never.Contains(name);

    /// <summary>Whether the header is a name of a column or one that must never match.</summary>
    public bool Knows(string name) => _never.Contains(name) || _columns.ContainsKey(name);

    /// <summary>The column of one normalised header.</summary>
    public ContractColumn? Find(string name) => IsNever(name) ? null : _columns.GetValueOrDefault(name);

    /// <summary>
    /// The column of a header whose parts stand one above the other: together in either order (增加值 over 本月, 本年累计 over 增加值), else the lowest part
    /// alone, where no part above says that it is something else. A word that must never match holds wherever it stands.
    /// </summary>
    /// <param name="parts">As written, from top to bottom.</param>
    /// <param name="name">The normalised text that was found; "" without.</param>
    public ContractColumn? Find(IReadOnlyList<string> parts, out string name)
    {
        name = "";
        if (parts.Count == 0) return null;
        if (parts.Count == 1) return FindSingle(parts[0], out name);
        var names = new List<(string Text, HeaderWord Word)>(parts.Count);
        foreach (var part in parts)
        {
            var text = HeaderText.Name(part);
            if (IsNever(text)) return null;
            if (text.Length > 0) names.Add((text, HeaderWords.Of(part)));
        }

        if (FindJoined(names, out name, out var never) is { } joined) return joined;
        if (never || names.Exists(part => part.Word is HeaderWord.Other or HeaderWord.Part)) return null;
        var rest = names.FindAll(part => part.Word == HeaderWord.Name);
        var cumulative = names.Exists(part => part.Word == HeaderWord.Cumulative);
        if (rest.Count == 0) return null;
        var column = rest.Count < names.Count ? FindJoined(rest, out name, out never) : null;
        if (never) return null;
        column ??= FindSingle(rest[^1].Text, out name);
        if (!cumulative || column is null) return column;
        var title = column.Title.EndsWith(CumulativeSuffix, StringComparison.Ordinal) ? column.Title : column.Title + CumulativeSuffix;
        return _contract.HasColumn(title) ? _contract.Column(title) : null;
    }

    /// <summary>All parts together, then without the upper ones; each in both orders.</summary>
    private ContractColumn? FindJoined(List<(string Text, HeaderWord Word)> names, out string name, out bool never)
    {
        never = false;
        for (var from = 0; from < names.Count - 1 || (from == 0 && names.Count == 1); from++)
        {
            // Only a part that says nothing may be left out.
            if (from > 0 && names[from - 1].Word != HeaderWord.Name) break;
            var own = names.Skip(from).Select(part => part.Text).ToArray();
            foreach (var text in new[] { string.Concat(own), string.Concat(own.Reverse()) })
            {
                name = text;
                if (IsNever(text)) never = true;
                else if (_columns.TryGetValue(text, out var column)) return column;
            }

            if (never) break;
        }

        name = "";
        return null;
    }

    private ContractColumn? FindSingle(string part, out string name)
    {
        name = HeaderText.Name(part);
        if (IsNever(name)) return null;
        if (_columns.TryGetValue(name, out var column)) return column;
        var plain = HeaderText.Name(Marks().Replace(Circled().Replace(part, ""), ""));
        if (plain != name)
        {
            if (IsNever(plain)) return null;
            if (_columns.TryGetValue(plain, out column))
            {
                name = plain;
                return column;
            }
        }

        // 增加值/本月 in one cell is what two rows would be; 缴款日期/入库日期 is neither.
        var split = part.Split('/', '／');
        if (split.Length is < 2 or > 3 || split.Any(string.IsNullOrWhiteSpace)) return null;
        if (split.Select(one => Find(HeaderText.Name(one))).Where(found => found is not null).Distinct().Count() > 1) return null;
        return Find(split, out name);
    }

    /// <summary>1. 一、 (2) before a header, 必填 and the like in brackets behind it: a form's marks, not its words.</summary>
    [GeneratedRegex(@"^\s*(?:[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]{1,2}、)\s*|[(（\[【]\s*(?:必填|必填项|选填|可选|非必填|文本|文本格式|18位)\s*[)）\]】]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\u2460-\u2473]", RegexOptions.CultureInvariant)]
    private static partial Regex Circled();
}
