using System.Security.Cryptography;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>
/// Facts in a folder of their own and without storage, one set of Parquet files for the engine and for its second opinion: a demo
/// county as intake reads it, or records that a test makes up. Each file is dropped a minute after the one before it.
/// </summary>
internal sealed class LocalFacts : IFactReader, IDisposable
{
    private static readonly DateTimeOffset FirstDrop = new(2024, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private readonly List<LiveFile> _files = [];
    private int _drops;

    /// <summary>Every live file, in drop order over all sources.</summary>
    public IReadOnlyList<LiveFile> InDropOrder => _files;

    public LiveFiles Live => new(_files.GroupBy(file => file.Source, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<LiveFile>)[.. group], StringComparer.Ordinal));

    public static async Task<LocalFacts> TakeInAsync(DemoSize size)
    {
        var facts = new LocalFacts();
        foreach (var file in DemoCounty.Files(size)) await facts.TakeInAsync(file);
        return facts;
    }

    /// <summary>Tells that a later correction brings these rows of a correction again.</summary>
    public void Supersede(string fileId, IReadOnlyList<int> rows)
    {
        var at = _files.FindIndex(file => file.FileId == fileId);
        _files[at] = _files[at] with { SupersededRows = [.. rows.Select(row => (row, row))] };
    }

    public ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation) =>
        ValueTask.FromResult(SegmentReader.Read(segment.Blob, _bytes[segment.Blob], columns));

    public void Dispose() => _folder.Dispose();

    /// <summary>One more live file with these records: column → value; a monthly source is told the month by <paramref name="monthOf"/>.</summary>
    /// <param name="source">Source.</param>
    /// <param name="records">In the order of their rows; a record may bring its own number of <c>row</c>.</param>
    /// <param name="monthOf">Month of a record; null = a register.</param>
    /// <param name="corrects">File id of the base that this file corrects.</param>
    public Task AddAsync(
        string source, IEnumerable<IReadOnlyDictionary<string, object?>> records, Func<IReadOnlyDictionary<string, object?>, Month?> monthOf, string? corrects = null) =>
        AddAsync(source, $"{source}.csv", corrects, (sink, _) =>
        {
            var row = 1;
            foreach (var record in records)
            {
                var buffer = sink.For(monthOf(record));
                buffer.BeginRow(record.TryGetValue("row", out var number) ? (int)number! : ++row);
                row = Math.Max(row, 2);
                foreach (var (column, value) in record.Where(cell => cell.Key != "row")) Set(buffer, buffer.Schema.Ordinal(column), value);
                buffer.EndRow();
                sink.RowAdded(buffer);
            }

            return row > 1;
        });

    private static void Set(RecordBuffer buffer, int column, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: buffer.Text(column, text); break;
            case int number: buffer.Int(column, number); break;
            case decimal figure: buffer.Decimal(column, (long)(figure * 1_000_000m)); break;
            case DateOnly day: buffer.Date(column, day); break;
            case bool yes: buffer.Bool(column, yes); break;
            default: throw new ArgumentException($"no column holds a {value.GetType()}", nameof(value));
        }
    }

    private Task TakeInAsync(DemoFile file) => AddAsync(file.Source, file.Path, null, (sink, dropped) =>
    {
        using var content = new MemoryStream();
        using var quarantine = new MemoryStream();
        file.Write(content);
        content.Position = 0;
        var request = new IntakeRequest
        {
            Source = file.Source, Path = file.Path, Content = content, DroppedAt = dropped, Quarantine = quarantine,
        };
        var outcome = new FileIntake(new IntakeLimits()).Read(request, sink, CancellationToken.None);
        return outcome.Status != FileStatus.Rejected && outcome.RowsAccepted > 0;
    });

    private async Task AddAsync(string source, string path, string? corrects, Func<IRecordSink, DateTimeOffset, bool> fill)
    {
        var id = $"{source}-{++_drops:0000}";
        var dropped = FirstDrop.AddMinutes(_drops);
        await using var sink = new SegmentSink(SourceSchemas.Of(source), Directory.CreateDirectory(_folder.File(id)).FullName);
        var counts = fill(sink, dropped);
        var segments = await sink.CompleteAsync();
        if (!counts) return;
        _files.Add(new LiveFile { FileId = id, Source = source, Path = path, DroppedAt = dropped, Segments = [.. segments.Select(Keep)], Corrects = corrects });
    }

    private SegmentRef Keep(LocalSegment segment)
    {
        var bytes = File.ReadAllBytes(segment.Path);
        _bytes.Add(segment.Path, bytes);
        return new SegmentRef(segment.Path, segment.Scope, Convert.ToHexStringLower(SHA256.HashData(bytes)), segment.Rows, bytes.Length);
    }
}
