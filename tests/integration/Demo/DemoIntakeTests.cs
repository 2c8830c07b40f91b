using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

/// <summary>Every file of the demo county is read as its provider meant it: nothing lost, nothing let through.</summary>
public sealed class DemoIntakeTests
{
    private static readonly DateTimeOffset Dropped = new(2024, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Intake_finds_in_every_file_exactly_the_rows_and_the_broken_rows_that_were_put_there()
    {
        var truth = DemoCounty.Truth(DemoSize.Small).Files;
        var found = DemoCounty.Files(DemoSize.Small).Select(Read).ToList();

        Assert.Equal(truth, found);
    }

    private static DemoFileTruth Read(DemoFile file)
    {
        using var content = new MemoryStream();
        using var quarantine = new MemoryStream();
        file.Write(content);
        content.Position = 0;
        var outcome = new FileIntake(new IntakeLimits()).Read(
            new IntakeRequest { Source = file.Source, Path = file.Path, Content = content, DroppedAt = Dropped, Quarantine = quarantine },
            new MemorySink(file.Source),
            CancellationToken.None);
        var rejected = outcome.Status == FileStatus.Rejected;
        return new DemoFileTruth(file.Source, file.Path, rejected, rejected ? 0 : (int)outcome.RowsRead, rejected ? 0 : (int)outcome.RowsRejected);
    }

    private sealed class MemorySink(string source) : IRecordSink
    {
        private readonly Dictionary<int, RecordBuffer> buffers = [];

        public RecordBuffer For(Month? month)
        {
            var key = month?.Index ?? -1;
            if (!buffers.TryGetValue(key, out var buffer)) buffers[key] = buffer = new RecordBuffer(SourceSchemas.Of(source));
            return buffer;
        }

        public void RowAdded(RecordBuffer buffer)
        {
        }
    }
}
