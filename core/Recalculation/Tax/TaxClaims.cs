using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation.Restatement;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>
/// Restatement of one month of tax (R2): files come newest first and claim the key groups of <see cref="TaxGroups"/>. A row without an office speaks
/// for all offices: it yields to any newer row of its group, and older rows of any office yield to it.
/// </summary>
/// <param name="traced">Whether it is asked which file claimed a group.</param>
internal sealed class TaxClaims(bool traced = false)
{
    private readonly TaxGroups _groups = new();
    private readonly HashSet<UInt128> _wholes = [];
    private readonly HashSet<KeyGroup> _claimed = [];
    private readonly Dictionary<KeyGroup, string>? _claimedBy = traced ? [] : null;
    private readonly Dictionary<UInt128, string> _newestPart = [];
    private string?[] _restatedBy = [];

    /// <summary>The key group of each row of the file that was taken last, offices apart.</summary>
    public UInt128[] Groups { get; private set; } = [];

    /// <summary>Which rows of the next older file are live; its groups are claimed afterwards.</summary>
    public bool[] Take(FactTable table, string fileId)
    {
        var groups = new KeyGroup[table.Rows];
        var live = new bool[table.Rows];
        _groups.Read(table, (row, _, group, _) =>
        {
            groups[row] = group;
            live[row] = !IsClaimed(group);
        });
        _restatedBy = _claimedBy is null ? [] : Array.ConvertAll(groups, ClaimedBy);
        foreach (var group in groups)
        {
            _wholes.Add(group.Whole);
            _claimed.Add(group);
            if (_claimedBy is null) continue;
            _claimedBy.TryAdd(group, fileId);
            _newestPart.TryAdd(group.Whole, fileId);
        }

        Groups = Array.ConvertAll(groups, group => group.Whole);
        return live;
    }

    private bool IsClaimed(KeyGroup group) => _wholes.Contains(group.Whole)
        && (group.Part == 0 || _claimed.Contains(group) || _claimed.Contains(group with { Part = 0 }));

    /// <summary>The file that claimed a row of the file that was taken last; null where the row is live or nobody asked to trace.</summary>
    public string? RestatedBy(int row) => row < _restatedBy.Length ? _restatedBy[row] : null;

    private string? ClaimedBy(KeyGroup group)
    {
        if (_claimedBy!.TryGetValue(group, out var same)) return same;
        if (group.Part != 0) return _claimedBy.GetValueOrDefault(group with { Part = 0 });
        return _newestPart.GetValueOrDefault(group.Whole);
    }
}
