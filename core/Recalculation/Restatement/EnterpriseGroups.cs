using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Credit code × effective month × column (R1, R10).</summary>
internal sealed class EnterpriseGroups : KeyGroups
{
    private static readonly IReadOnlyList<RecordColumn> Attributes =
    [
        .. EnterpriseRecords.Schema.Columns.Where(column => column.Name is not (RowOrder.Column or EnterpriseRecords.CreditCode or EnterpriseRecords.EffectiveMonth)),
    ];

    public override IReadOnlyList<string> Columns { get; } = [EnterpriseRecords.CreditCode, EnterpriseRecords.EffectiveMonth, .. Attributes.Select(column => column.Name)];

    public override IReadOnlyList<string> Figures { get; } = [.. Attributes.Select(column => column.Name)];

    public override void Read(FactTable table, Take take)
    {
        var code = table.Texts(EnterpriseRecords.CreditCode);
        var hashes = KeyHash.Of(code);
        var month = table.Numbers(EnterpriseRecords.EffectiveMonth).Values;
        for (var figure = 0; figure < Attributes.Count; figure++)
        {
            var has = Has(table, Attributes[figure]);
            for (var row = 0; row < table.Rows; row++)
            {
                if (has(row) && code.Codes[row] >= 0) take(row, figure, new KeyGroup(hashes[code.Codes[row]].With(month[row]).With(figure), 0));
            }
        }
    }

    private static Func<int, bool> Has(FactTable table, RecordColumn column)
    {
        if (column.Type != RecordType.Text) return table.Numbers(column.Name).Has;
        var codes = table.Texts(column.Name).Codes;
        return row => codes[row] >= 0;
    }
}
