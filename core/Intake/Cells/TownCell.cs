using System.Collections.Frozen;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>The 18 towns of the county as files write them: 桐琴 · 桐琴镇人民政府 · 壶山街道办事处 · 武义县熟溪街道 (RULINGS 5.3).</summary>
internal static class TownCell
{
    private static readonly string[] Names =
    [
        "白洋街道", "壶山街道", "熟溪街道", "柳城畲族镇", "履坦镇", "桐琴镇", "泉溪镇", "新宅镇", "王宅镇", "桃溪镇", "茭道镇",
        "大田乡", "白姆乡", "俞源乡", "坦洪乡", "西联乡", "三港乡", "大溪口乡",
    ];

    private static readonly string[] Above = ["浙江省", "浙江", "金华市", "金华", "武义县"];
    private static readonly string[] Behind = ["人民政府", "政府", "办事处"];
    private static readonly string[] Ranks = ["街道", "畲族镇", "镇", "乡"];
    private static readonly FrozenDictionary<string, string> ByName = Spellings();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlyList<string> Towns => Names;

    /// <summary>The official name; null when the text is no town: 开发区 is none and stays as written.</summary>
    /// <param name="text">Normalised.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        if (BySpan.TryGetValue(text, out var known)) return known;
        if (text.Length > 40) return null;
        text = CellText.WithoutSpaces(text);
        foreach (var word in Above)
        {
            if (text.StartsWith(word)) text = text[word.Length..];
        }

        foreach (var word in Behind)
        {
            if (text.EndsWith(word)) text = text[..^word.Length];
        }

        return BySpan.TryGetValue(text, out known) ? known : null;
    }

    private static FrozenDictionary<string, string> Spellings()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var rank = Array.Find(Ranks, name.EndsWith)!;
            var bare = name[..^rank.Length];
            all.Add(name, name);
            all.Add(bare, name);
            if (rank == "畲族镇") all.Add(bare + "镇", name);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
