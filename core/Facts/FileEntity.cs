using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Facts;

/// <summary>Ledger entries as table entities: PartitionKey source, RowKey fileId; lists as JSON, long ones in a blob.</summary>
internal static class FileEntity
{
    /// <summary>Longest JSON kept in a text property (the service allows 32 Ki characters).</summary>
    public const int MaxJsonChars = 30_000;

    public static string Details(FileEntry file) => JsonSerializer.Serialize(new FileDetails(file.Months, file.Segments, file.IssueCounts, file.Summaries));

    public static TableEntity Of(FileEntry file, string? details, string? detailsBlob) => new(file.Source, file.FileId)
    {
        ["Path"] = file.Path,
        ["ETagOfBlob"] = file.ETag,
        ["ContentSha256"] = file.ContentSha256,
        ["Bytes"] = file.Bytes,
        ["DroppedAt"] = file.DroppedAt,
        ["TakenInAt"] = file.TakenInAt,
        ["Status"] = file.Status.ToString(),
        ["RowsRead"] = file.RowsRead,
        ["RowsAccepted"] = file.RowsAccepted,
        ["RowsRejected"] = file.RowsRejected,
        ["Details"] = details,
        ["DetailsBlob"] = detailsBlob,
        ["RejectionCode"] = file.RejectionCode,
        ["MappingHash"] = file.MappingHash,
        ["Format"] = file.Format,
        ["IssuesBlob"] = file.IssuesBlob,
        ["QuarantineBlob"] = file.QuarantineBlob,
        ["Corrects"] = file.Corrects,
        ["CorrectedRows"] = file.Corrects is null ? null : file.CorrectedRows,
        ["CorrectedRanges"] = file.CorrectedRanges,
        ["CorrectedRangesBlob"] = file.CorrectedRangesBlob,
    };

    public static FileEntry Parse(TableEntity entity, string details)
    {
        var lists = JsonSerializer.Deserialize<FileDetails>(details)!;
        return new FileEntry
        {
            FileId = entity.RowKey,
            Source = entity.PartitionKey,
            Path = entity.GetString("Path"),
            ETag = entity.GetString("ETagOfBlob"),
            ContentSha256 = entity.GetString("ContentSha256"),
            Bytes = entity.GetInt64("Bytes")!.Value,
            DroppedAt = entity.GetDateTimeOffset("DroppedAt")!.Value,
            TakenInAt = entity.GetDateTimeOffset("TakenInAt")!.Value,
            Status = Enum.Parse<FileStatus>(entity.GetString("Status")),
            RowsRead = entity.GetInt64("RowsRead")!.Value,
            RowsAccepted = entity.GetInt64("RowsAccepted")!.Value,
            RowsRejected = entity.GetInt64("RowsRejected")!.Value,
            Months = lists.Months,
            Segments = lists.Segments,
            IssueCounts = lists.IssueCounts,
            Summaries = lists.Summaries ?? [],
            RejectionCode = entity.GetString("RejectionCode"),
            MappingHash = entity.GetString("MappingHash"),
            Format = entity.GetString("Format"),
            IssuesBlob = entity.GetString("IssuesBlob"),
            QuarantineBlob = entity.GetString("QuarantineBlob"),
            // Entries from before corrections have none of these.
            Corrects = entity.GetString("Corrects"),
            CorrectedRows = entity.GetInt64("CorrectedRows") ?? 0,
            CorrectedRanges = entity.GetString("CorrectedRanges"),
            CorrectedRangesBlob = entity.GetString("CorrectedRangesBlob"),
        };
    }

    private sealed record FileDetails(
        IReadOnlyList<string> Months, IReadOnlyList<SegmentRef> Segments, IReadOnlyDictionary<string, long> IssueCounts,
        IReadOnlyList<MonthSummary>? Summaries);
}
