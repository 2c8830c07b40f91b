using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>The record schema of each source.</summary>
public static class SourceSchemas
{
    private static readonly HashSet<string> LaterNames =
        [.. SourceNames.All.SelectMany(source => Of(source).Columns).Where(column => column.IsLater).Select(column => column.Name)];

    /// <summary>Whether segments of some source were written before this column existed: it is null in them.</summary>
    public static bool IsLater(string column) => LaterNames.Contains(column);

    /// <exception cref="ArgumentException">No such source.</exception>
    public static RecordSchema Of(string source) => source switch
    {
        SourceNames.Power => PowerRecords.Schema,
        SourceNames.Meters => MeterRecords.Schema,
        SourceNames.Tax => TaxRecords.Schema,
        SourceNames.Land => LandRecords.Schema,
        SourceNames.Leases => LeaseRecords.Schema,
        SourceNames.Enterprises => EnterpriseRecords.Schema,
        SourceNames.Statistics => StatisticsRecords.Schema,
        SourceNames.Adjustments => AdjustmentRecords.Schema,
        SourceNames.Rectification => RectificationRecords.Schema,
        SourceNames.Progress => ProgressRecords.Schema,
        SourceNames.Projects => ProjectRecords.Schema,
        _ => throw new ArgumentException($"no source '{source}'", nameof(source)),
    };
}
