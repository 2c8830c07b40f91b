using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Where intake puts the records that it accepts; facts implement it with Parquet files.</summary>
public interface IRecordSink
{
    /// <summary>
    /// The buffer that takes the next record. Monthly sources name the month, registers pass null.
    /// The caller does BeginRow … EndRow on it, then <see cref="RowAdded"/>.
    /// </summary>
    /// <exception cref="TooManyMonthsException">A file touches more months than the bound (400).</exception>
    RecordBuffer For(Month? month);

    /// <summary>Says that <paramref name="buffer"/> has a new row: the sink may write it out and clear it.</summary>
    void RowAdded(RecordBuffer buffer);
}
