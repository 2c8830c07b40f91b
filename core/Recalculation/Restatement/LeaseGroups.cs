using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Parcel × lessor × lessee × start (R20); a party is its code, else its name.</summary>
internal sealed class LeaseGroups : KeyGroups
{
    public override IReadOnlyList<string> Columns { get; } =
    [
        LeaseRecords.Parcel, LeaseRecords.LessorCode, LeaseRecords.LessorName, LeaseRecords.LesseeCode, LeaseRecords.LesseeName, LeaseRecords.FromDay,
    ];

    public override void Read(FactTable table, Take take)
    {
        var texts = Columns.Take(5).Select(table.Texts).ToArray();
        var hashes = texts.Select(KeyHash.Of).ToArray();
        var from = table.Numbers(LeaseRecords.FromDay);
        for (var row = 0; row < table.Rows; row++)
        {
            UInt128 Party(int code) => texts[code].Codes[row] >= 0 ? texts[code].At(hashes[code], row) : texts[code + 1].At(hashes[code + 1], row);
            var start = from.Has(row) ? from.Values[row] : long.MinValue;
            take(row, -1, new KeyGroup(texts[0].At(hashes[0], row).With(Party(1)).With(Party(3)).With(start), 0));
        }
    }
}
