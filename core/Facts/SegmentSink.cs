using System.Globalization;
using System.Threading.Channels;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// Takes the records of one file and writes them as local Parquet files, one a month (or one in all for registers). A second
/// thread encodes while the first reads on; all buffers together stay within one budget.
/// </summary>
internal sealed class SegmentSink : IRecordSink, IAsyncDisposable
{
    /// <summary>Months one file may touch.</summary>
    public const int MaxMonths = 400;

    private const int RowGroupRows = 65_536;
    private const long BudgetBytes = 96L << 20;
    private const int BudgetCheckRows = 1024;

    private readonly RecordSchema _schema;
    private readonly string _folder;
    private readonly Dictionary<int, Open> _open = [];
    private readonly Channel<(SegmentWriter Writer, RecordBuffer Buffer)> _full =
        Channel.CreateBounded<(SegmentWriter, RecordBuffer)>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
    private readonly Channel<RecordBuffer> _spare = Channel.CreateUnbounded<RecordBuffer>();
    private readonly SegmentScratch _scratch = new();
    private readonly Task _encoder;
    private int _rowsSinceCheck;

    public SegmentSink(RecordSchema schema, string folder)
    {
        _schema = schema;
        _folder = folder;
        _encoder = Task.Run(EncodeAsync);
    }

    public RecordBuffer For(Month? month)
    {
        var key = month?.Index ?? -1;
        if (_open.TryGetValue(key, out var open)) return open.Buffer;
        if (_open.Count == MaxMonths) throw new TooManyMonthsException(MaxMonths);
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{month?.ToString() ?? SegmentRef.All}.parquet"));
        open = new Open(new SegmentWriter(path, _schema, _scratch), new RecordBuffer(_schema));
        _open.Add(key, open);
        return open.Buffer;
    }

    public void RowAdded(RecordBuffer buffer)
    {
        if (buffer.Rows >= RowGroupRows)
        {
            Flush(_open.Values.First(open => ReferenceEquals(open.Buffer, buffer)));
            return;
        }

        if (++_rowsSinceCheck < BudgetCheckRows) return;
        _rowsSinceCheck = 0;
        if (_open.Count > 1 && _open.Values.Sum(open => open.Buffer.Bytes) > BudgetBytes) FlushLargest();
    }

    /// <summary>Writes out what is left and closes the files.</summary>
    /// <returns>Scope and local path of each file with rows, months ascending.</returns>
    public async Task<IReadOnlyList<LocalSegment>> CompleteAsync()
    {
        foreach (var open in _open.OrderBy(pair => pair.Key).Select(pair => pair.Value)) Flush(open);
        _full.Writer.Complete();
        await _encoder.ConfigureAwait(false);
        var segments = new List<LocalSegment>();
        foreach (var (key, open) in _open.OrderBy(pair => pair.Key))
        {
            open.Writer.Close();
            if (open.Writer.Rows > 0)
                segments.Add(new LocalSegment(key < 0 ? SegmentRef.All : new Month(key).ToString(), open.Writer.Path, open.Writer.Rows, open.Writer.Sum));
        }

        return segments;
    }

    public async ValueTask DisposeAsync()
    {
        _full.Writer.TryComplete();
        await _encoder.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var open in _open.Values) open.Writer.Dispose();
    }

    /// <summary>With many months open, small buffers keep their arrays: trade the largest for a new small one.</summary>
    private void FlushLargest() => Flush(_open.Values.MaxBy(open => open.Buffer.Bytes)!);

    private void Flush(Open open)
    {
        if (open.Buffer.Rows == 0) return;
        if (!_spare.Reader.TryRead(out var filled)) filled = new RecordBuffer(_schema);
        filled.Swap(open.Buffer);
        if (!_full.Writer.TryWrite((open.Writer, filled)))
            _full.Writer.WriteAsync((open.Writer, filled)).AsTask().GetAwaiter().GetResult();
    }

    private async Task EncodeAsync()
    {
        try
        {
            await foreach (var (writer, buffer) in _full.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                writer.Append(buffer);
                buffer.Clear();
                if (_open.Count <= 2) await _spare.Writer.WriteAsync(buffer).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            _full.Writer.TryComplete(failure);
            throw;
        }
    }

    private sealed record Open(SegmentWriter Writer, RecordBuffer Buffer);
}

/// <summary>A closed local Parquet file that waits for its upload.</summary>
internal sealed record LocalSegment(string Scope, string Path, long Rows, decimal? Sum);
