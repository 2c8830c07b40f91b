using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Sources;

/// <summary>The way into a sink; keeps the buffer of the last month, since files are mostly in order of months.</summary>
public sealed class RecordOutput(IRecordSink sink)
{
    private RecordBuffer? _last;
    private Month? _lastMonth;

    /// <summary>The buffer of a month, or of a register (null).</summary>
    /// <exception cref="TooManyMonthsException">One month too many.</exception>
    public RecordBuffer For(Month? month)
    {
        if (_last is not null && _lastMonth == month) return _last;
        _last = sink.For(month);
        _lastMonth = month;
        return _last;
    }

    /// <summary>Ends the row that was begun on the buffer.</summary>
    public void End(RecordBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.EndRow();
        sink.RowAdded(buffer);
    }
}
