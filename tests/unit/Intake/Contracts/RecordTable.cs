using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

/// <summary>A sink that keeps what it is given, as text a cell: decimals canonical, dates yyyy-MM-dd, null where there is no value.</summary>
internal sealed class RecordTable(RecordSchema schema, int monthBound = 400) : IRecordSink
{
    private readonly Dictionary<Month, RecordBuffer> _months = [];
    private readonly RecordBuffer _register = new(schema);

    public List<Dictionary<string, string?>> Rows { get; } = [];

    public List<Month?> Scopes { get; } = [];

    public RecordBuffer For(Month? month)
    {
        if (month is not { } known) return _register;
        if (_months.TryGetValue(known, out var buffer)) return buffer;
        if (_months.Count == monthBound) throw new TooManyMonthsException(monthBound);
        return _months[known] = new RecordBuffer(schema);
    }

    public void RowAdded(RecordBuffer buffer)
    {
        var row = new Dictionary<string, string?>();
        for (var column = 0; column < schema.Columns.Count; column++)
        {
            var (name, type) = schema.Columns[column];
            if (!buffer.HasValue(column, 0))
            {
                row[name] = null;
                continue;
            }

            var value = buffer.Values(column)[0];
            row[name] = type switch
            {
                RecordType.Text => buffer.TextOf(column, 0).ToString(),
                RecordType.Decimal => Micro.ToDecimal(value).ToString("0.######", CultureInfo.InvariantCulture),
                RecordType.Date => DateOnly.FromDayNumber((int)value + 719_162).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                RecordType.Bool => value == 0 ? "false" : "true",
                _ => value.ToString(CultureInfo.InvariantCulture),
            };
        }

        Rows.Add(row);
        Scopes.Add(ReferenceEquals(buffer, _register) ? null : _months.First(pair => ReferenceEquals(pair.Value, buffer)).Key);
        buffer.Clear();
    }

    public IEnumerable<string?> Values(string column) => Rows.Select(row => row[column]);
}
