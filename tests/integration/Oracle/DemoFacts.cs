using System.Security.Cryptography;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>
/// The facts of a demo county as intake makes them, in a folder of their own and without storage: one set of Parquet files for
/// the engine and for its second opinion. Each file is dropped a minute after the one before it.
/// </summary>
internal sealed class DemoFacts : IFactReader, IDisposable
{
    private static readonly DateTimeOffset FirstDrop = new(2024, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private readonly List<LiveFile> _files = [];

    private DemoFacts()
    {
    }

    /// <summary>Every live file, in drop order over all sources.</summary>
    public IReadOnlyList<LiveFile> InDropOrder => _files;

    public LiveFiles Live => new(_files.GroupBy(file => file.Source, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<LiveFile>)[.. group], StringComparer.Ordinal));

    public static async Task<DemoFacts> TakeInAsync(DemoSize size)
    {
        var facts = new DemoFacts();
        var number = 0;
        foreach (var file in DemoCounty.Files(size)) await facts.TakeInAsync(file, number++);
        return facts;
    }

    public ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation) =>
        ValueTask.FromResult(SegmentReader.Read(segment.Blob, _bytes[segment.Blob], columns));

    public void Dispose() => _folder.Dispose();

    private async Task TakeInAsync(DemoFile file, int number)
    {
        using var content = new MemoryStream();
        using var quarantine = new MemoryStream();
        file.Write(content);
        content.Position = 0;
        var dropped = FirstDrop.AddMinutes(number);
        var id = $"{file.Source}-{number:0000}";
        var folder = Directory.CreateDirectory(_folder.File(id)).FullName;
        await using var sink = new SegmentSink(SourceSchemas.Of(file.Source), folder);
        var request = new IntakeRequest
        {
            Source = file.Source, Path = file.Path, Content = content, DroppedAt = dropped, Quarantine = quarantine,
        };
        var outcome = new FileIntake(new IntakeLimits()).Read(request, sink, CancellationToken.None);
        var segments = await sink.CompleteAsync();
        if (outcome.Status == FileStatus.Rejected || outcome.RowsAccepted == 0) return;
        _files.Add(new LiveFile
        {
            FileId = id, Source = file.Source, Path = file.Path, DroppedAt = dropped, Segments = [.. segments.Select(Keep)],
        });
    }

    private SegmentRef Keep(LocalSegment segment)
    {
        var bytes = File.ReadAllBytes(segment.Path);
        _bytes.Add(segment.Path, bytes);
        return new SegmentRef(segment.Path, segment.Scope, Convert.ToHexStringLower(SHA256.HashData(bytes)), segment.Rows, bytes.Length);
    }
}
