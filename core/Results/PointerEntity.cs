using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>A pointer, and what happened to it, as entities of table <c>Pointers</c>.</summary>
internal static class PointerEntity
{
    /// <summary>Partition of all pointers: readers list them at once.</summary>
    public const string Pointers = "pointer";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Partition of a period's history.</summary>
    public static string MovesOf(Month period) => $"moves|{period}";

    public static TableEntity Of(Pointer pointer)
    {
        var entity = new TableEntity(Pointers, pointer.Manifest.Period.ToString());
        ManifestEntity.Fill(entity, pointer.Manifest);
        // The list of inputs stays with the manifest: readers list all pointers at once.
        entity["Inputs"] = null;
        entity["ClosedAt"] = pointer.ClosedAt;
        entity["PinnedBy"] = pointer.Pin?.By;
        entity["PinnedWhy"] = pointer.Pin?.Why;
        entity["PinnedAt"] = pointer.Pin?.At;
        entity["InputsChanged"] = pointer.InputsChanged;
        FillMoved(entity, "Moved", pointer.Moved);
        entity["WaitingRun"] = pointer.Waiting?.Run;
        entity["WaitingSince"] = pointer.Waiting?.Since;
        entity["WaitingReasons"] = pointer.Waiting is { } waiting ? JsonSerializer.Serialize(waiting.Reasons, Json) : null;
        FillMoved(entity, "WaitingMoved", pointer.Waiting?.Moved);
        entity["RefusedRun"] = pointer.Refused?.Run;
        entity["RefusedBy"] = pointer.Refused?.By;
        entity["RefusedWhy"] = pointer.Refused?.Why;
        entity["RefusedAt"] = pointer.Refused?.At;
        FillMove(entity, pointer.Move);
        return entity;
    }

    public static Pointer Parse(TableEntity entity) => new()
    {
        Manifest = ManifestEntity.Parse(entity),
        ClosedAt = entity.GetDateTimeOffset("ClosedAt"),
        Pin = entity.GetString("PinnedBy") is { } by
            ? new PointerPin(by, entity.GetString("PinnedWhy"), entity.GetDateTimeOffset("PinnedAt")!.Value)
            : null,
        InputsChanged = entity.GetBoolean("InputsChanged") ?? false,
        Moved = ParseMoved(entity, "Moved"),
        Waiting = entity.GetString("WaitingRun") is { } waiting
            ? new WaitingRun(
                waiting, entity.GetDateTimeOffset("WaitingSince")!.Value,
                JsonSerializer.Deserialize<List<string>>(entity.GetString("WaitingReasons"))!, ParseMoved(entity, "WaitingMoved")!)
            : null,
        Refused = entity.GetString("RefusedRun") is { } refused
            ? new RefusedRun(refused, entity.GetString("RefusedBy"), entity.GetString("RefusedWhy"), entity.GetDateTimeOffset("RefusedAt")!.Value)
            : null,
        Move = ParseMove(entity),
        ETag = entity.ETag,
    };

    public static TableEntity Of(Month period, PointerMove move)
    {
        var entity = new TableEntity(MovesOf(period), move.Number.ToString("00000000", CultureInfo.InvariantCulture));
        FillMove(entity, move);
        return entity;
    }

    /// <summary>Null for pointers from before a history was kept.</summary>
    public static PointerMove? ParseMove(TableEntity entity) => entity.GetInt32("MoveNumber") is { } number
        ? new PointerMove(
            number, Enum.Parse<PointerMoveKind>(entity.GetString("MoveKind")), entity.GetString("MoveRun"), entity.GetString("MoveFrom"),
            entity.GetString("MoveBy"), entity.GetString("MoveWhy"), entity.GetDateTimeOffset("MoveAt")!.Value)
        : null;

    private static void FillMove(TableEntity entity, PointerMove? move)
    {
        entity["MoveNumber"] = move?.Number;
        entity["MoveKind"] = move?.Kind.ToString();
        entity["MoveRun"] = move?.Run;
        entity["MoveFrom"] = move?.From;
        entity["MoveBy"] = move?.By;
        entity["MoveWhy"] = move?.Why;
        entity["MoveAt"] = move?.At;
    }

    private static void FillMoved(TableEntity entity, string prefix, MovedFrom? moved)
    {
        entity[prefix + "From"] = moved?.Run;
        entity[prefix + "Blob"] = moved?.Blob;
        entity[prefix + "Enterprises"] = moved?.Enterprises;
    }

    private static MovedFrom? ParseMoved(TableEntity entity, string prefix) => entity.GetString(prefix + "From") is { } from
        ? new MovedFrom(from, entity.GetString(prefix + "Blob"), entity.GetInt32(prefix + "Enterprises")!.Value)
        : null;
}
