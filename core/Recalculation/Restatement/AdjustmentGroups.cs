using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Enterprise × year × kind: a later file replaces all rows of a group (CONTRACTS 1).</summary>
internal sealed class AdjustmentGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } = [AdjustmentRecords.CreditCode, AdjustmentRecords.Year, AdjustmentRecords.Kind];

    public override void Read(FactTable table, Take take)
    {
        var code = table.Texts(AdjustmentRecords.CreditCode);
        var kind = table.Texts(AdjustmentRecords.Kind);
        var (codes, kinds) = (KeyHash.Of(code), KeyHash.Of(kind));
        var year = table.Numbers(AdjustmentRecords.Year);
        for (var row = 0; row < table.Rows; row++) take(row, -1, new KeyGroup(code.At(codes, row).With(kind.At(kinds, row)).With(year.Values[row]), 0));
    }
}
