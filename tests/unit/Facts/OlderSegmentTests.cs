using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Facts;

/// <summary>Segments never change: those written before a column existed are read with null in it.</summary>
public class OlderSegmentTests
{
    /// <summary>Those that have grown since; adjustments began whole.</summary>
    public static TheoryData<string> Sources => [.. SourceNames.All.Where(source => SourceSchemas.Of(source).Columns.Any(column => column.IsLater))];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_segment_of_the_first_schema_is_still_read(string source)
    {
        var today = SourceSchemas.Of(source);
        var first = new RecordSchema(source, today.Monthly, [.. today.Columns.Skip(1).Where(column => !column.IsLater)]);
        Assert.NotEqual(today.Columns.Count, first.Columns.Count);
        var bytes = await WriteAsync(first);
        var table = SegmentReader.Read("old.parquet", bytes, [.. today.Columns.Select(column => column.Name)]);
        Assert.Equal(1, table.Rows);
        foreach (var column in today.Columns.Where(column => column.IsLater))
        {
            if (column.Type == RecordType.Text) Assert.Null(table.Texts(column.Name)[0]);
            else Assert.False(table.Numbers(column.Name).Has(0));
        }

        Assert.Equal(7, table.Numbers("row").Values[0]);
    }

    [Fact]
    public async Task A_column_that_was_always_there_may_not_be_missing()
    {
        var bytes = await WriteAsync(new RecordSchema(SourceNames.Power, monthly: true, new RecordColumn(PowerRecords.Account, RecordType.Text)));
        Assert.Throws<CorruptSegmentException>(() => SegmentReader.Read("broken.parquet", bytes, [PowerRecords.Kwh]));
    }

    private static async Task<byte[]> WriteAsync(RecordSchema schema)
    {
        using var folder = new TemporaryFolder();
        await using var sink = new SegmentSink(schema, folder.ToString());
        var buffer = sink.For(schema.Monthly ? new Month(2023, 5) : null);
        buffer.BeginRow(7);
        buffer.EndRow();
        sink.RowAdded(buffer);
        var segment = Assert.Single(await sink.CompleteAsync());
        return await File.ReadAllBytesAsync(segment.Path);
    }
}
