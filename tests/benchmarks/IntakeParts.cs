using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Where the time of an intake goes: cells only, cells and checks, all with Parquet.</summary>
internal static class IntakeParts
{
    public static async Task<int> RunAsync(int megabytes)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("power.csv");
        var rows = PowerCsv.Write(path, (long)megabytes << 20);
        for (var round = 0; round < 3; round++)
        {
            var cells = await Stopwatches.SecondsAsync(() => Task.Run(() => Cells(path)));
            var checks = await Stopwatches.SecondsAsync(() => Task.Run(() => Checks(path)));
            var all = await Stopwatches.SecondsAsync(() => IntakeBenchmark.TakeInAsync(path, rows));
            Stopwatches.Say($"{rows / cells / 1e6:0.00} M rows/s cells, {rows / checks / 1e6:0.00} with checks, {rows / all / 1e6:0.00} with Parquet");
        }

        return 0;
    }

    private static void Cells(string path)
    {
        using var content = File.OpenRead(path);
        using var reader = TableReaders.Open(content, new IntakeLimits());
        var length = 0L;
        while (reader.Read())
        {
            for (var field = 0; field < reader.FieldCount; field++) length += reader.Text(field).Length;
        }

        if (length == 0) throw new InvalidOperationException("no cells");
    }

    private static void Checks(string path)
    {
        using var content = File.OpenRead(path);
        var outcome = new FileIntake(new IntakeLimits()).Read(IntakeBenchmark.Request(content, Stream.Null), new Discard(), CancellationToken.None);
        if (outcome.RowsAccepted == 0) throw new InvalidOperationException("no rows");
    }

    private sealed class Discard : IRecordSink
    {
        private readonly RecordBuffer _buffer = new(PowerRecords.Schema);

        public RecordBuffer For(Month? month) => _buffer;

        public void RowAdded(RecordBuffer buffer)
        {
            if (buffer.Rows > 60_000) buffer.Clear();
        }
    }
}
