using System.Globalization;
using Sylvan.Data.Csv;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Taking a large power file in (decode, check, Parquet) beside a bare loop that only parses the same columns.</summary>
internal static class IntakeBenchmark
{
    public static async Task<int> RunAsync(int megabytes)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("power.csv");
        var rows = PowerCsv.Write(path, (long)megabytes << 20);
        Stopwatches.Say($"{rows:N0} rows, {new FileInfo(path).Length / 1e6:N0} MB");
        var ours = new List<double>();
        var bare = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            ours.Add(await Stopwatches.SecondsAsync(() => TakeInAsync(path, rows)));
            var peak = Stopwatches.PeakMegabytes();
            bare.Add(await Stopwatches.SecondsAsync(() => Task.Run(() => Bare(path, rows))));
            Stopwatches.Say(
                $"round {round + 1}: intake {rows / ours[^1] / 1e6:0.00} M rows/s ({ours[^1]:0.0} s), bare Sylvan {rows / bare[^1] / 1e6:0.00} M rows/s ({bare[^1]:0.0} s), peak memory so far {peak:0} MB");
        }

        Stopwatches.Say(
            $"median: intake {rows / Stopwatches.Median(ours) / 1e6:0.00} M rows/s, bare {rows / Stopwatches.Median(bare) / 1e6:0.00} M rows/s, ratio {Stopwatches.Median(bare) / Stopwatches.Median(ours):0.00}, peak {Stopwatches.PeakMegabytes():0} MB");
        return 0;
    }

    public static async Task TakeInAsync(string path, long rows)
    {
        using var folder = new TemporaryFolder();
        await using var content = File.OpenRead(path);
        await using var quarantine = File.Create(folder.File("quarantine.csv"));
        await using var sink = new SegmentSink(PowerRecords.Schema, folder.ToString());
        var outcome = new FileIntake(new IntakeLimits { MaxFileBytes = long.MaxValue }).Read(
            Request(content, quarantine),
            sink, CancellationToken.None);
        var written = await sink.CompleteAsync();
        if (outcome.RowsAccepted != rows || written.Sum(segment => segment.Rows) != rows)
            throw new InvalidOperationException($"{outcome.RowsAccepted} of {rows} rows accepted: {string.Join("; ", outcome.Issues.Take(3))}");
    }

    public static IntakeRequest Request(Stream content, Stream quarantine) => new()
    {
        Source = "power", Path = "power.csv", Content = content, Quarantine = quarantine, DroppedAt = new DateTimeOffset(2023, 7, 5, 0, 0, 0, TimeSpan.Zero),
    };

    private static void Bare(string path, long rows)
    {
        using var text = new StreamReader(path);
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
        var count = 0L;
        decimal sum = 0;
        long hash = 0;
        while (csv.Read())
        {
            hash ^= csv.GetFieldSpan(0).Length;
            hash ^= csv.GetFieldSpan(1).Length;
            hash ^= int.Parse(csv.GetFieldSpan(2), CultureInfo.InvariantCulture);
            sum += decimal.Parse(csv.GetFieldSpan(3), CultureInfo.InvariantCulture);
            hash ^= csv.GetFieldSpan(4).Length;
            count++;
        }

        if (count != rows) throw new InvalidOperationException($"{count} rows, {rows} expected ({sum} {hash})");
    }
}
