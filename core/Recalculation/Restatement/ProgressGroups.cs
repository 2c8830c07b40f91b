using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Target × last month of the period; increments of periods of different length (June, second quarter) are groups of their own.</summary>
internal sealed class ProgressGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
        [ProgressRecords.Target, ProgressRecords.Name, ProgressRecords.Month, ProgressRecords.FromMonth, ProgressRecords.Value];

    public override void Read(FactTable table, Take take)
    {
        var (target, name) = (table.Texts(ProgressRecords.Target), table.Texts(ProgressRecords.Name));
        var targets = Array.ConvertAll(target.Dictionary, text => KeyHash.Of(text.ToLowerInvariant()));
        var names = Array.ConvertAll(name.Dictionary, text => KeyHash.Of("名称:" + text));
        var (month, from, value) = (table.Numbers(ProgressRecords.Month), table.Numbers(ProgressRecords.FromMonth), table.Numbers(ProgressRecords.Value));
        for (var row = 0; row < table.Rows; row++)
        {
            var of = target.Codes[row] >= 0 ? target.At(targets, row) : name.At(names, row);
            take(row, -1, new KeyGroup(of.With(month.Values[row]).With(value.Has(row) ? 0 : from.Values[row]), 0));
        }
    }
}
