namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// The key groups of one file in one scope (or a part of them, so that a province's days fit into memory) and which other files have them. Files are
/// told by their place in drop order.
/// </summary>
/// <param name="file">Place of the file whose groups these are.</param>
/// <param name="family">By place: the base that a file is or corrects.</param>
internal sealed class GroupLedger(int file, IReadOnlyList<string> family)
{
    private const int None = -1;
    private readonly Dictionary<UInt128, int> _wholes = [];
    private readonly Dictionary<UInt128, int> _settled = [];
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>A group of the file itself.</summary>
    public void Own(KeyGroup group, UInt128? settled)
    {
        var first = _wholes.GetValueOrDefault(group.Whole, None);
        for (var at = first; at != None; at = _entries[at].NextPart)
        {
            if (_entries[at].Part == group.Part) return;
        }

        _entries.Add(new Entry { Part = group.Part, NextPart = first, Settled = settled });
        _wholes[group.Whole] = _entries.Count - 1;
        if (settled is { } monthly) _settled.TryAdd(monthly, None);
    }

    /// <summary>A group of any file, this one included; call it after all <see cref="Own"/>.</summary>
    public void Seen(int by, KeyGroup group)
    {
        if (_settled.Count > 0 && _settled.TryGetValue(group.Whole, out var newest) && by > newest) _settled[group.Whole] = by;
        if (by == file || !_wholes.TryGetValue(group.Whole, out var at)) return;
        for (; at != None; at = _entries[at].NextPart)
        {
            var entry = _entries[at];
            if (entry.Part != 0 && group.Part != 0 && entry.Part != group.Part) continue;
            entry.Note(by, file, family[by] == family[file]);
        }
    }

    /// <summary>Adds up what is known once every file has been seen.</summary>
    public void AddTo(FileTally tally)
    {
        foreach (var entry in _entries)
        {
            tally.Groups++;
            if (entry.Before != None && family[entry.Before] != family[file]) FileTally.Add(tally.Restates, entry.Before);
            if (entry.FamilyBefore != None) FileTally.Add(tally.Completes, entry.FamilyBefore);
            var outweighed = entry.Settled is { } monthly ? _settled[monthly] : None;
            if (entry.Last != None && family[entry.Last] != family[file]) FileTally.Add(tally.RestatedBy, entry.After);
            else if (outweighed != None) FileTally.Add(tally.OutweighedBy, outweighed);
            else tally.LiveGroups++;
        }
    }

    private sealed class Entry
    {
        public UInt128 Part { get; init; }

        public int NextPart { get; init; }

        public UInt128? Settled { get; init; }

        /// <summary>The newest earlier file with the group.</summary>
        public int Before { get; private set; } = None;

        /// <summary>The newest earlier file of the same base.</summary>
        public int FamilyBefore { get; private set; } = None;

        /// <summary>The oldest later file of another base.</summary>
        public int After { get; private set; } = None;

        /// <summary>The newest later file: whose rows count.</summary>
        public int Last { get; private set; } = None;

        public void Note(int by, int file, bool sameFamily)
        {
            if (by < file)
            {
                Before = Math.Max(Before, by);
                if (sameFamily) FamilyBefore = Math.Max(FamilyBefore, by);
                return;
            }

            Last = Math.Max(Last, by);
            if (!sameFamily && (After == None || by < After)) After = by;
        }
    }
}
