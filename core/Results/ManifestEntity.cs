using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// A manifest as properties of a table entity: in table <c>Runs</c> under its own key, and copied into the pointer, so that one read of the
/// pointer gives a period whole.
/// </summary>
internal static class ManifestEntity
{
    public static void Fill(TableEntity entity, RunManifest manifest)
    {
        entity["Period"] = manifest.Period.ToString();
        entity["Run"] = manifest.Run;
        entity["Attempt"] = manifest.Attempt;
        entity["PublishedAt"] = manifest.PublishedAt;
        entity["EngineVersion"] = manifest.EngineVersion;
        entity["Rulebook"] = manifest.Rulebook;
        entity["RulebookHash"] = manifest.RulebookHash;
        entity["ResultHash"] = manifest.ResultHash;
        entity["Decisions"] = manifest.Decisions;
        entity["Enterprises"] = manifest.Enterprises;
        entity["Coverage"] = JsonSerializer.Serialize(manifest.Coverage.ToDictionary(pair => pair.Key.Word(), pair => pair.Value));
        entity["Missing"] = JsonSerializer.Serialize(manifest.Missing);
        entity["Buckets"] = manifest.Buckets;
        entity["Snapshot"] = manifest.Snapshot;
        entity["Inputs"] = manifest.Inputs;
        entity["InputsBlob"] = manifest.InputsBlob;
        entity["Attachments"] = manifest.Attachments.Count == 0 ? null : JsonSerializer.Serialize(manifest.Attachments);
    }

    public static RunManifest Parse(TableEntity entity) => new()
    {
        Period = Month.Parse(entity.GetString("Period")),
        Run = entity.GetString("Run"),
        Attempt = entity.GetString("Attempt"),
        PublishedAt = entity.GetDateTimeOffset("PublishedAt")!.Value,
        EngineVersion = entity.GetString("EngineVersion"),
        Rulebook = entity.GetString("Rulebook"),
        RulebookHash = entity.GetString("RulebookHash"),
        ResultHash = entity.GetString("ResultHash"),
        Decisions = entity.GetString("Decisions") ?? RunId.NoDecisions,
        Enterprises = entity.GetInt32("Enterprises")!.Value,
        Coverage = Coverage(entity.GetString("Coverage")),
        Missing = JsonSerializer.Deserialize<List<string>>(entity.GetString("Missing"))!,
        Buckets = entity.GetInt32("Buckets")!.Value,
        Snapshot = entity.GetString("Snapshot"),
        Inputs = entity.GetString("Inputs"),
        InputsBlob = entity.GetString("InputsBlob"),
        Attachments = entity.GetString("Attachments") is { } attachments
            ? JsonSerializer.Deserialize<Dictionary<string, AttachmentRef>>(attachments)! : RunManifest.NoAttachments,
    };

    private static Dictionary<WindowKind, Coverage> Coverage(string json)
    {
        var coverage = new Dictionary<WindowKind, Coverage>();
        foreach (var (word, shares) in JsonSerializer.Deserialize<Dictionary<string, Coverage>>(json)!)
        {
            if (!WindowKinds.TryParse(word, out var kind)) throw new FormatException($"'{word}' is no window");
            coverage.Add(kind, shares);
        }

        return coverage;
    }
}
