using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// How alike two names are: the Dice coefficient 2·|A∩B| ÷ (|A|+|B|) of their pairs of neighbouring characters, after the normalisation of
/// <see cref="NameKey"/>. Pairs that many names of the register have (武义, 有限, 公司) say nothing and are left out on both sides.
/// </summary>
public sealed class NameSimilarity
{
    private const int LeastCommon = 20;
    private const int MostPostings = 5000;
    private readonly Dictionary<int, List<int>> _names = [];
    private readonly HashSet<int> _common = [];
    private readonly int[] _sizes;
    private readonly int[] _shared;
    private readonly List<int> _touched = [];

    /// <param name="names">One name an enterprise, by its number.</param>
    /// <param name="commonShare">A pair in more than this share of the names (and in more than 20) is common.</param>
    public NameSimilarity(IReadOnlyList<string> names, decimal commonShare)
    {
        ArgumentNullException.ThrowIfNull(names);
        _sizes = new int[names.Count];
        _shared = new int[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var pair in PairsOf(names[i]))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, pair, out _);
                (list ??= []).Add(i);
            }
        }

        var most = Math.Min(MostPostings, Math.Max(LeastCommon, (int)(commonShare * names.Count)));
        foreach (var (pair, list) in _names)
        {
            if (list.Count > most) _common.Add(pair);
            else foreach (var name in list) _sizes[name]++;
        }

        foreach (var pair in _common) _names.Remove(pair);
    }

    /// <summary>Enterprises at least this much alike, the most alike first, then by number. Not for several threads at once.</summary>
    public IReadOnlyList<(int Enterprise, decimal Similarity)> Find(string? name, decimal least, int most)
    {
        if (NameKey.Of(name) is null) return [];
        var size = 0;
        foreach (var pair in PairsOf(name!))
        {
            if (_names.TryGetValue(pair, out var list))
            {
                size++;
                foreach (var enterprise in list)
                {
                    if (_shared[enterprise]++ == 0) _touched.Add(enterprise);
                }
            }
            else if (!_common.Contains(pair)) size++;
        }

        var found = new List<(int Enterprise, decimal Similarity)>();
        foreach (var enterprise in _touched)
        {
            var similarity = 2m * _shared[enterprise] / (size + _sizes[enterprise]);
            if (similarity >= least) found.Add((enterprise, similarity));
            _shared[enterprise] = 0;
        }

        _touched.Clear();
        found.Sort((a, b) => a.Similarity != b.Similarity ? b.Similarity.CompareTo(a.Similarity) : a.Enterprise.CompareTo(b.Enterprise));
        return found.Count <= most ? found : found.GetRange(0, most);
    }

    private static HashSet<int> PairsOf(string name)
    {
        var key = NameKey.Normal(name);
        var pairs = new HashSet<int>();
        for (var i = 1; i < key.Length; i++) pairs.Add((key[i - 1] << 16) | key[i]);
        return pairs;
    }
}
