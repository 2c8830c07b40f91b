using ParquetSharp;
using ParquetSharp.Schema;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>The Parquet form of a record schema: plain types that DuckDB, Power BI and Synapse read.</summary>
internal static class ParquetSchema
{
    /// <summary>DECIMAL(18,6) kept in INT64, so that reading and summing need no conversion.</summary>
    public static GroupNode Of(RecordSchema schema) => new("schema", Repetition.Required, [.. schema.Columns.Select(Node)]);

    private static Node Node(RecordColumn column)
    {
        var repetition = column.Name == "row" ? Repetition.Required : Repetition.Optional;
        return column.Type switch
        {
            RecordType.Text => new PrimitiveNode(column.Name, repetition, LogicalType.String(), PhysicalType.ByteArray),
            RecordType.Decimal => new PrimitiveNode(column.Name, repetition, LogicalType.Decimal(18, 6), PhysicalType.Int64),
            RecordType.Int => new PrimitiveNode(column.Name, repetition, LogicalType.Int(32, isSigned: true), PhysicalType.Int32),
            RecordType.Date => new PrimitiveNode(column.Name, repetition, LogicalType.Date(), PhysicalType.Int32),
            RecordType.Bool => new PrimitiveNode(column.Name, repetition, LogicalType.None(), PhysicalType.Boolean),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
    }
}
