using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Enterprise × step × date; a row without a step: enterprise × checks × date (CONTRACTS 1). A later file replaces all rows of a group.</summary>
internal sealed class RectificationGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
        [RectificationRecords.CreditCode, RectificationRecords.Step, RectificationRecords.OnDay, RectificationRecords.Checks];

    public override void Read(FactTable table, Take take)
    {
        for (var (row, groups) = (0, Of(table)); row < table.Rows; row++) take(row, -1, new KeyGroup(groups[row], 0));
    }

    /// <summary>The group of each row.</summary>
    public static UInt128[] Of(FactTable table)
    {
        var (code, step, checks) = (table.Texts(RectificationRecords.CreditCode), table.Texts(RectificationRecords.Step), table.Texts(RectificationRecords.Checks));
        var (codes, steps, kinds) = (KeyHash.Of(code), KeyHash.Of(step), KeyHash.Of(checks));
        var day = table.Numbers(RectificationRecords.OnDay);
        var groups = new UInt128[table.Rows];
        for (var row = 0; row < table.Rows; row++)
            groups[row] = code.At(codes, row).With(step.At(steps, row)).With(step.Codes[row] < 0 ? checks.At(kinds, row) : 0).With(day.Values[row]);
        return groups;
    }
}
