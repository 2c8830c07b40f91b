using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using Sylvan.Data.Csv;
using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>
/// Taking in a large XLSX and a large CSV (decode, check, Parquet) beside the bare library on the same file. Each run is a process of its own, so that
/// the peak memory is that run's.
/// </summary>
internal static class BulkBenchmark
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(long xlsxRows, long csvRows)
    {
        using var folder = new TemporaryFolder();
        var xlsx = folder.File("power.xlsx");
        var csv = folder.File("power.csv");
        BulkFiles.WriteXlsx(xlsx, xlsxRows);
        BulkFiles.WriteCsv(csv, csvRows);
        Stopwatches.Say($"XLSX {xlsxRows:N0} rows, {new FileInfo(xlsx).Length / 1e6:N0} MB; CSV {csvRows:N0} rows, {new FileInfo(csv).Length / 1e6:N0} MB");
        await CompareAsync("XLSX", xlsx, xlsxRows, "bare ExcelDataReader", "excel");
        await CompareAsync("CSV", csv, csvRows, "bare Sylvan.Data.Csv", "sylvan");
        return 0;
    }

    /// <summary>One run in a process of its own; prints seconds and peak MB.</summary>
    public static async Task<int> OneAsync(string how, string path, long rows)
    {
        var seconds = await Stopwatches.SecondsAsync(() => how switch
        {
            "excel" => Task.Run(() => BareExcel(path, rows)),
            "sylvan" => Task.Run(() => BareCsv(path, rows)),
            _ => IntakeBenchmark.TakeInAsync(path, rows),
        });
        Stopwatches.Say($"{seconds:R} {Stopwatches.PeakMegabytes():R}");
        return 0;
    }

    private static async Task CompareAsync(string form, string path, long rows, string peerName, string peer)
    {
        var ours = new List<(double Seconds, double Peak)>();
        var bare = new List<(double Seconds, double Peak)>();
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await ChildAsync("intake", path, rows));
            bare.Add(await ChildAsync(peer, path, rows));
            Stopwatches.Say($"{form} round {round + 1}: intake {rows / ours[^1].Seconds:N0} rows/s, peak {ours[^1].Peak:0} MB; {peerName} {rows / bare[^1].Seconds:N0} rows/s, peak {bare[^1].Peak:0} MB");
        }

        var (mine, theirs) = (Stopwatches.Median(ours.Select(run => run.Seconds)), Stopwatches.Median(bare.Select(run => run.Seconds)));
        Stopwatches.Say($"{form} median: intake {rows / mine:N0} rows/s, peak {ours.Max(run => run.Peak):0} MB; {peerName} {rows / theirs:N0} rows/s, peak {bare.Max(run => run.Peak):0} MB; ratio {theirs / mine:0.00}");
    }

    private static async Task<(double Seconds, double Peak)> ChildAsync(string how, string path, long rows)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(BulkBenchmark).Assembly.Location, "bulk-one", how, path, rows.ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        using var child = Process.Start(start) ?? throw new InvalidOperationException("no child process");
        var said = (await child.StandardOutput.ReadToEndAsync()).Trim();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{how} failed: {said}");
        var figures = said.Split(' ');
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    private static void BareExcel(string path, long rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var content = File.OpenRead(path);
        using var excel = ExcelReaderFactory.CreateReader(content);
        var count = -1L;
        var hash = 0;
        while (excel.Read())
        {
            for (var field = 0; field < excel.FieldCount; field++) hash ^= excel.GetValue(field)?.GetHashCode() ?? 0;
            count++;
        }

        if (count != rows) throw new InvalidOperationException($"{count} rows ({hash})");
    }

    private static void BareCsv(string path, long rows)
    {
        using var text = new StreamReader(path);
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
        var count = 0L;
        decimal sum = 0;
        while (csv.Read())
        {
            sum += csv.GetFieldSpan(0).Length + csv.GetFieldSpan(1).Length + csv.GetFieldSpan(4).Length + int.Parse(csv.GetFieldSpan(2), CultureInfo.InvariantCulture);
            sum += decimal.Parse(csv.GetFieldSpan(3), CultureInfo.InvariantCulture);
            count++;
        }

        if (count != rows) throw new InvalidOperationException($"{count} rows ({sum})");
    }
}
