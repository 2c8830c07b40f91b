using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Enterprise × period × item, cumulative figures apart; 删除 is a value (R1).</summary>
internal sealed class StatisticsGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
    [
        StatisticsRecords.CreditCode, StatisticsRecords.Year, StatisticsRecords.Month, StatisticsRecords.Cumulative, StatisticsRecords.Item,
        StatisticsRecords.Value, StatisticsRecords.Erase,
    ];

    public override void Read(FactTable table, Take take)
    {
        var code = table.Texts(StatisticsRecords.CreditCode);
        var item = table.Texts(StatisticsRecords.Item);
        var (codes, items) = (KeyHash.Of(code), KeyHash.Of(item));
        var year = table.Numbers(StatisticsRecords.Year);
        var month = table.Numbers(StatisticsRecords.Month);
        var cumulative = table.Numbers(StatisticsRecords.Cumulative);
        var value = table.Numbers(StatisticsRecords.Value);
        var erase = table.Numbers(StatisticsRecords.Erase);
        for (var row = 0; row < table.Rows; row++)
        {
            if (!value.Has(row) && erase.Bool(row) != true) continue;
            // An annual figure lies in December's segment and is no figure of December.
            var period = month.Has(row) ? (month.Values[row] * 2) + (cumulative.Bool(row) == true ? 1 : 0) : -year.Values[row];
            take(row, -1, new KeyGroup(code.At(codes, row).With(item.At(items, row)).With(period), 0));
        }
    }
}
