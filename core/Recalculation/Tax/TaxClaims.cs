using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation.Restatement;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>
/// Restatement of one month of tax (R2): files come newest first and claim the key groups of <see cref="TaxGroups"/>. A row without an office speaks
/// for all offices: it yields to any newer row of its group, and older rows of any office yield to it.
/// </summary>
internal sealed class TaxClaims
{
    private readonly TaxGroups _groups = new();
    private readonly HashSet<UInt128> _wholes = [];
    private readonly HashSet<KeyGroup> _claimed = [];

    /// <summary>The key group of each row of the file that was taken last, offices apart.</summary>
    public UInt128[] Groups { get; private set; } = [];

    /// <summary>Which rows of the next older file are live; its groups are claimed afterwards.</summary>
    public bool[] Take(FactTable table)
    {
        var groups = new KeyGroup[table.Rows];
        var live = new bool[table.Rows];
        _groups.Read(table, (row, _, group, _) =>
        {
            groups[row] = group;
            live[row] = !IsClaimed(group);
        });
        foreach (var group in groups)
        {
            _wholes.Add(group.Whole);
            _claimed.Add(group);
        }

        Groups = Array.ConvertAll(groups, group => group.Whole);
        return live;
    }

    private bool IsClaimed(KeyGroup group) => _wholes.Contains(group.Whole)
        && (group.Part == 0 || _claimed.Contains(group) || _claimed.Contains(group with { Part = 0 }));
}
