using CsCheck;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Facts;

/// <summary>What a sink takes comes back from its segments, whatever the number of rows, months and blanks.</summary>
public class SegmentTests
{
    private static readonly Gen<Row> Rows =
        from row in Gen.Int[1, 1_000_000]
        from month in Gen.Int[0, 30]
        from account in Gen.Frequency((8, Gen.Int[0, 50].Select(n => $"户{n:0000000000}")), (1, Gen.Const("")))
        from kwh in Gen.Frequency((8, Gen.Long[-Micro.Max, Micro.Max].Select(v => (long?)v)), (1, Gen.Const((long?)null)))
        from day in Gen.Frequency((1, Gen.Int[0, 20000].Select(d => (DateOnly?)new DateOnly(1990, 1, 1).AddDays(d))), (2, Gen.Const((DateOnly?)null)))
        select new Row(row, new Month(2021, 1).AddMonths(month), account, kwh, day);

    [Fact]
    public void Records_read_back_as_they_were_written() => Rows.Array[0, 400].Sample(rows =>
    {
        var back = RoundTripAsync(rows).GetAwaiter().GetResult();
        Assert.Equal(rows.OrderBy(row => row.Month).ThenBy(row => Array.IndexOf(rows, row)), back);
    }, iter: 50);

    [Fact]
    public async Task Many_row_groups_read_back_in_order()
    {
        var rows = Enumerable.Range(1, 200_000)
            .Select(i => new Row(i, new Month(2023, 1 + (i % 2)), $"{i % 70_000:0000000000}", i * 1000L, null)).ToArray();
        var back = await RoundTripAsync(rows);
        Assert.Equal(rows.OrderBy(row => row.Month), back);
    }

    [Fact]
    public async Task More_than_400_months_are_refused()
    {
        using var folder = new TemporaryFolder();
        await using var sink = new SegmentSink(PowerRecords.Schema, folder.ToString());
        for (var i = 0; i < SegmentSink.MaxMonths; i++) sink.For(new Month(1990, 1).AddMonths(i));
        Assert.Equal(400, Assert.Throws<TooManyMonthsException>(() => sink.For(new Month(2090, 1))).Bound);
    }

    private static async Task<List<Row>> RoundTripAsync(Row[] rows)
    {
        using var folder = new TemporaryFolder();
        await using var sink = new SegmentSink(PowerRecords.Schema, folder.ToString());
        var account = PowerRecords.Schema.Ordinal(PowerRecords.Account);
        var kwh = PowerRecords.Schema.Ordinal(PowerRecords.Kwh);
        var day = PowerRecords.Schema.Ordinal(PowerRecords.Day);
        foreach (var row in rows)
        {
            var buffer = sink.For(row.Month);
            buffer.BeginRow(row.Number);
            buffer.Text(account, row.Account);
            if (row.Kwh is { } micro) buffer.Decimal(kwh, micro);
            if (row.Day is { } date) buffer.Date(day, date);
            buffer.EndRow();
            sink.RowAdded(buffer);
        }

        var back = new List<Row>();
        foreach (var local in await sink.CompleteAsync())
        {
            var table = SegmentReader.Read(
                local.Path, await File.ReadAllBytesAsync(local.Path), ["row", PowerRecords.Account, PowerRecords.Kwh, PowerRecords.Day, PowerRecords.Name]);
            Assert.Equal(local.Rows, table.Rows);
            for (var i = 0; i < table.Rows; i++)
            {
                var micro = table.Numbers(PowerRecords.Kwh);
                Assert.Null(table.Texts(PowerRecords.Name)[i]);
                back.Add(new Row(
                    table.Numbers("row").Int(i)!.Value, Month.Parse(local.Scope), table.Texts(PowerRecords.Account)[i] ?? "",
                    micro.Has(i) ? micro.Values[i] : null, table.Numbers(PowerRecords.Day).Date(i)));
            }
        }

        return back;
    }

    private sealed record Row(int Number, Month Month, string? Account, long? Kwh, DateOnly? Day);
}
