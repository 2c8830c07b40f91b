using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>The key groups of a source: which one each row of one file's segment belongs to. Groups of different months never meet.</summary>
internal abstract class KeyGroups
{
    private static readonly Dictionary<string, KeyGroups> BySource = new(StringComparer.Ordinal)
    {
        [SourceNames.Power] = new PowerGroups(),
        [SourceNames.Meters] = new MeterGroups(),
        [SourceNames.Tax] = new TaxGroups(),
        [SourceNames.Land] = new LandGroups(),
        [SourceNames.Leases] = new LeaseGroups(),
        [SourceNames.Enterprises] = new EnterpriseGroups(),
        [SourceNames.Statistics] = new StatisticsGroups(),
        [SourceNames.Adjustments] = new AdjustmentGroups(),
        [SourceNames.Rectification] = new RectificationGroups(),
        [SourceNames.Progress] = new ProgressGroups(),
        [SourceNames.Projects] = new ProjectGroups(),
    };

    /// <summary>Takes a group of a row.</summary>
    /// <param name="row">Index in the table.</param>
    /// <param name="figure">Index in <see cref="Figures"/>; −1 where rows are restated as wholes.</param>
    /// <param name="group">The group.</param>
    /// <param name="settled">A group that, while any live file has it, keeps this one from counting (monthly power beats daily, R6); null = none.</param>
    public delegate void Take(int row, int figure, KeyGroup group, UInt128? settled = null);

    /// <summary>The columns that the groups are read from.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Columns that are restated each for itself, because an empty cell says nothing (R1); empty = a row is one.</summary>
    public virtual IReadOnlyList<string> Figures => [];

    /// <exception cref="ArgumentException">No such source.</exception>
    public static KeyGroups Of(string source) =>
        BySource.TryGetValue(source, out var groups) ? groups : throw new ArgumentException($"no source '{source}'", nameof(source));

    /// <summary>Tells every group of every row of a file.</summary>
    public abstract void Read(FactTable table, Take take);
}
