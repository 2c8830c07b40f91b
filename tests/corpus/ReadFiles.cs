using System.Globalization;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Corpus;

/// <summary>Reads files in this process, so that whoever started it can see what memory that took.</summary>
internal static class ReadFiles
{
    /// <summary>Prints <c>status code rows peakKb</c> for each, the peak up to then; peakKb is 0 where the system does not tell.</summary>
    public static int Run(string source, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            using var content = File.OpenRead(file);
            var outcome = new FileIntake(new IntakeLimits()).Read(
                new IntakeRequest { Source = source, Path = Path.GetFileName(file), Content = content, DroppedAt = CorpusFile.DroppedAt, Quarantine = Stream.Null },
                new NoRecords(SourceSchemas.Of(source)), CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Status} {outcome.RejectionCode ?? "-"} {outcome.RowsRead} {PeakKb()}"));
        }

        return 0;
    }

    private static long PeakKb()
    {
        if (!File.Exists("/proc/self/status")) return 0;
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    private sealed class NoRecords(RecordSchema schema) : IRecordSink
    {
        private readonly RecordBuffer _buffer = new(schema);

        public RecordBuffer For(Month? month) => _buffer;

        public void RowAdded(RecordBuffer buffer) => buffer.Clear();
    }
}
