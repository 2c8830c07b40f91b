using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>Keeps the first records as text and forgets the rest.</summary>
internal sealed class RecordSample(RecordSchema schema, int most) : IRecordSink
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);
    private readonly RecordBuffer _buffer = new(schema);
    private readonly List<IReadOnlyDictionary<string, string>> _records = [];

    /// <summary>Column → value, columns without a value left out; personal ID numbers masked.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Records => _records;

    public RecordBuffer For(Month? month) => _buffer;

    public void RowAdded(RecordBuffer buffer)
    {
        for (var row = 0; row < buffer.Rows && _records.Count < most; row++)
        {
            var record = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var ordinal = 0; ordinal < schema.Columns.Count; ordinal++)
            {
                if (buffer.HasValue(ordinal, row)) record[schema.Columns[ordinal].Name] = Text(buffer, ordinal, row);
            }

            _records.Add(record);
        }

        buffer.Clear();
    }

    private string Text(RecordBuffer buffer, int ordinal, int row)
    {
        var value = buffer.Values(ordinal)[row];
        return schema.Columns[ordinal].Type switch
        {
            RecordType.Text => Masking.Mask(buffer.TextOf(ordinal, row).ToString())!,
            RecordType.Decimal => (value / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture),
            RecordType.Date => Epoch.AddDays((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RecordType.Bool => value != 0 ? "true" : "false",
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }
}
