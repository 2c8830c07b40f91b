using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>The sum of a segment's main quantity, made while it is written.</summary>
internal sealed class SegmentTotal
{
    private readonly int _amount;
    private readonly int _flow = -1;
    private Int128 _micro;

    private SegmentTotal(RecordSchema schema, string amount, string? flow)
    {
        _amount = schema.Ordinal(amount);
        if (flow is not null) _flow = schema.Ordinal(flow);
    }

    /// <summary>Exact, in the unit of the facts.</summary>
    public decimal Sum => (decimal)_micro / Micro.One;

    /// <summary>Null for sources whose figures do not add up.</summary>
    public static SegmentTotal? For(RecordSchema schema) => schema.Source switch
    {
        SourceNames.Power when schema.Columns.Any(column => column.Name == PowerRecords.Kwh) => new SegmentTotal(schema, PowerRecords.Kwh, null),
        SourceNames.Tax => new SegmentTotal(schema, TaxRecords.AmountYuan, TaxRecords.Flow),
        _ => null,
    };

    public void Add(RecordBuffer buffer)
    {
        var values = buffer.Values(_amount);
        for (var row = 0; row < values.Length; row++)
        {
            if (_flow < 0 || buffer.TextOf(_flow, row).SequenceEqual(TaxRecords.Payment)) _micro += values[row];
            else if (buffer.TextOf(_flow, row).SequenceEqual(TaxRecords.Refund)) _micro -= values[row];
        }
    }
}
