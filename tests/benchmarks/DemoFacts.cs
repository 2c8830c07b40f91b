using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>The demo county taken in file by file, as Parquet segments in a local folder.</summary>
internal static class DemoFacts
{
    private static readonly DateTimeOffset Dropped = new(2024, 2, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<(LiveFiles Files, Month Newest)> WriteAsync(string folder, DemoSize size)
    {
        var files = new Dictionary<string, List<LiveFile>>();
        var number = 0;
        foreach (var demo in DemoCounty.Files(size))
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, number++.ToString("0000", CultureInfo.InvariantCulture))).FullName;
            if (await TakeInAsync(demo, place) is not { Segments.Count: > 0 } file) continue;
            if (!files.TryGetValue(demo.Source, out var list)) files.Add(demo.Source, list = []);
            list.Add(file);
        }

        var newest = files[SourceNames.Power].SelectMany(file => file.Segments).Max(segment => segment.Month!.Value);
        Stopwatches.Say($"{number} files, {files.Values.Sum(list => list.Sum(file => file.Segments.Sum(segment => segment.Rows))):N0} rows of facts");
        return (new LiveFiles(files.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<LiveFile>)pair.Value)), newest);
    }

    /// <summary>Null for the county's hopeless file.</summary>
    private static async Task<LiveFile?> TakeInAsync(DemoFile demo, string place)
    {
        using var content = new MemoryStream();
        demo.Write(content);
        content.Position = 0;
        using var quarantine = new MemoryStream();
        await using var sink = new SegmentSink(SourceSchemas.Of(demo.Source), place);
        var outcome = new FileIntake(new IntakeLimits()).Read(
            new IntakeRequest { Source = demo.Source, Path = demo.Path, Content = content, Quarantine = quarantine, DroppedAt = Dropped },
            sink, CancellationToken.None);
        if (outcome.Status == FileStatus.Rejected) return null;
        var segments = await sink.CompleteAsync();
        return new LiveFile
        {
            FileId = Path.GetFileName(place),
            Source = demo.Source,
            Path = demo.Path,
            DroppedAt = Dropped,
            Segments = [.. segments.Select(segment => new SegmentRef(segment.Path, segment.Scope, "", segment.Rows, new FileInfo(segment.Path).Length))],
        };
    }
}
