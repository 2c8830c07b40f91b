using ParquetSharp;
using ParquetSharp.IO;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>Writes a period's results as one Parquet file that DuckDB, Power BI and Synapse read.</summary>
internal static class SnapshotWriter
{
    /// <param name="result">Enterprises in ordinal code order.</param>
    /// <param name="output">Seekable; stays open.</param>
    public static void Write(PeriodResult result, Stream output)
    {
        using var file = new ManagedOutputStream(output, leaveOpen: true);
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).CreatedBy("Wuyi.Pipeline").Build();
        using var writer = new ParquetFileWriter(file, [.. SnapshotSchema.Columns(default).Select(column => column.Parquet)], properties);
        foreach (var kind in WindowKinds.All) Append(writer, result, kind);
        writer.Close();
    }

    private static void Append(ParquetFileWriter writer, PeriodResult result, WindowKind kind)
    {
        var rows = new List<SnapshotRow>(result.Enterprises.Count);
        foreach (var enterprise in result.Enterprises)
        {
            if (enterprise.Windows.TryGetValue(kind, out var window)) rows.Add(new SnapshotRow(enterprise.Profile, window));
        }

        using var group = writer.AppendRowGroup();
        foreach (var column in SnapshotSchema.Columns(kind)) column.Write(group, rows);
    }
}
