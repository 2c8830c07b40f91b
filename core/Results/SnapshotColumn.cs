using ParquetSharp;

namespace Wuyi.Pipeline.Results;

/// <summary>One column of a snapshot: its Parquet form and where its value comes from.</summary>
internal abstract class SnapshotColumn
{
    protected SnapshotColumn(string name) => Name = name;

    public string Name { get; }

    /// <summary>Name, type and logical type in the file.</summary>
    public abstract Column Parquet { get; }

    /// <summary>Writes the column of one row group; columns are written in the file's order.</summary>
    public abstract void Write(RowGroupWriter group, IReadOnlyList<SnapshotRow> rows);

    public static SnapshotColumn Of<T>(string name, Func<SnapshotRow, T> value, LogicalType? logical = null) => new Typed<T>(name, value, logical);

    private sealed class Typed<T>(string name, Func<SnapshotRow, T> value, LogicalType? logical) : SnapshotColumn(name)
    {
        public override Column Parquet => new Column<T>(Name, logical);

        public override void Write(RowGroupWriter group, IReadOnlyList<SnapshotRow> rows)
        {
            var values = new T[rows.Count];
            for (var i = 0; i < values.Length; i++) values[i] = value(rows[i]);
            using var writer = group.NextColumn().LogicalWriter<T>();
            writer.WriteBatch(values);
        }
    }
}
