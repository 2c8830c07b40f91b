using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>
/// Table <c>Evaluations</c>, one partition a year, so that an act and what it changes are one transaction: <c>pointer</c>, <c>act|00001</c> …,
/// <c>run|{run}</c>; attempts at writing stand under partition <c>attempts</c>.
/// </summary>
internal static class EvaluationEntity
{
    public const string PointerRow = "pointer";
    public const string AttemptsPartition = "attempts";
    private const string Json = "Json";

    public static string Partition(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string ActRow(int number) => string.Create(CultureInfo.InvariantCulture, $"act|{number:00000}");

    public static string RunRow(string run) => "run|" + run;

    public static TableEntity Act(EvaluationAct act) => new(Partition(act.Year), ActRow(act.Number))
    {
        [Json] = JsonSerializer.Serialize(act, EvaluationJson.Instance.EvaluationAct),
        ["At"] = act.At,
        ["By"] = act.By,
    };

    public static EvaluationAct ParseAct(TableEntity entity) => JsonSerializer.Deserialize(entity.GetString(Json), EvaluationJson.Instance.EvaluationAct)!;

    public static TableEntity Run(EvaluationManifest manifest) => new(Partition(manifest.Year), RunRow(manifest.Run))
    {
        [Json] = JsonSerializer.Serialize(manifest, EvaluationJson.Instance.EvaluationManifest),
        ["WrittenAt"] = manifest.WrittenAt,
        ["Published"] = manifest.Published,
    };

    public static EvaluationManifest ParseRun(TableEntity entity) => JsonSerializer.Deserialize(entity.GetString(Json), EvaluationJson.Instance.EvaluationManifest)!;

    public static TableEntity Pointer(EvaluationState state) => new(Partition(state.Year), PointerRow)
    {
        ["Last"] = JsonSerializer.Serialize(state.Last, EvaluationJson.Instance.EvaluationAct),
        ["Current"] = state.Current is { } current ? JsonSerializer.Serialize(current, EvaluationJson.Instance.EvaluationManifest) : null,
        ["PublicAct"] = state.PublicAct is { } act ? JsonSerializer.Serialize(act, EvaluationJson.Instance.EvaluationAct) : null,
        ["PublicRun"] = state.PublicRun is { } run ? JsonSerializer.Serialize(run, EvaluationJson.Instance.EvaluationManifest) : null,
        ["InputsChanged"] = state.InputsChanged,
    };

    public static EvaluationPointer ParsePointer(TableEntity entity) => new(
        new EvaluationState
        {
            Year = int.Parse(entity.PartitionKey, NumberStyles.None, CultureInfo.InvariantCulture),
            Last = JsonSerializer.Deserialize(entity.GetString("Last"), EvaluationJson.Instance.EvaluationAct)!,
            Current = entity.GetString("Current") is { } current ? JsonSerializer.Deserialize(current, EvaluationJson.Instance.EvaluationManifest) : null,
            PublicAct = entity.GetString("PublicAct") is { } act ? JsonSerializer.Deserialize(act, EvaluationJson.Instance.EvaluationAct) : null,
            PublicRun = entity.GetString("PublicRun") is { } run ? JsonSerializer.Deserialize(run, EvaluationJson.Instance.EvaluationManifest) : null,
            InputsChanged = entity.GetBoolean("InputsChanged") ?? false,
        },
        entity.ETag);

    public static TableEntity Attempt(EvaluationAttempt attempt) => new(AttemptsPartition, attempt.Partition)
    {
        ["Year"] = attempt.Year, ["Run"] = attempt.Run, ["Attempt"] = attempt.Attempt, ["StartedAt"] = attempt.StartedAt,
    };

    public static EvaluationAttempt ParseAttempt(TableEntity entity) => new(
        entity.GetInt32("Year")!.Value, entity.GetString("Run"), entity.GetString("Attempt"), entity.GetDateTimeOffset("StartedAt")!.Value);
}
