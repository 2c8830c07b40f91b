using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>
/// The disposal of idle land as acts of named people: 调查 → 认定 → 处置方案 → 处置完毕, with the exit 不构成闲置; after an end a new suspicion may be investigated again.
/// </summary>
public static class IdleDisposal
{
    public const string Investigate = "investigate";
    public const string Recognise = "recognise";
    public const string NotIdle = "not-idle";
    public const string Plan = "plan";
    public const string Complete = "complete";

    /// <summary>All verbs, in the order of a disposal.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [Investigate, Recognise, NotIdle, Plan, Complete];

    /// <summary>What may be done next in a state; a plan may be changed while it runs.</summary>
    public static IReadOnlyList<string> Allowed(IdleState state) => state switch
    {
        IdleState.Investigating => [Recognise, NotIdle],
        IdleState.Recognised => [Plan, NotIdle],
        IdleState.Planned => [Plan, Complete],
        _ => [Investigate],
    };

    /// <summary>The state after a verb.</summary>
    /// <exception cref="ArgumentException">No such verb.</exception>
    public static IdleState After(string verb) => verb switch
    {
        Investigate => IdleState.Investigating,
        Recognise => IdleState.Recognised,
        NotIdle => IdleState.NotIdle,
        Plan => IdleState.Planned,
        Complete => IdleState.Completed,
        _ => throw new ArgumentException($"no step '{verb}' in the disposal of idle land", nameof(verb)),
    };

    /// <summary>Folds the acts of one parcel, in their order.</summary>
    public static IdleProgress Of(IEnumerable<Act> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var progress = new IdleProgress(IdleState.Suspected, null, 0, null);
        foreach (var act in acts)
        {
            var plan = act.Verb switch
            {
                Plan => Details(act),
                Investigate => null,
                _ => progress.Plan,
            };
            progress = new IdleProgress(After(act.Verb), act.On, progress.Acts + 1, plan);
        }

        return progress;
    }

    /// <summary>What an act says beside its verb.</summary>
    public static IdleActDetails Details(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Details is null ? new IdleActDetails() : JsonSerializer.Deserialize(act.Details, IdleActJson.Default.IdleActDetails) ?? new IdleActDetails();
    }

    /// <summary>The same as kept with the act; null when there is nothing.</summary>
    public static string? Write(IdleActDetails details) => details == new IdleActDetails() ? null : JsonSerializer.Serialize(details, IdleActJson.Default.IdleActDetails);
}

/// <summary>Where a disposal stands.</summary>
/// <param name="State">Suspected without an act.</param>
/// <param name="On">Day of the last act.</param>
/// <param name="Acts">How many there are.</param>
/// <param name="Plan">The plan in force.</param>
public sealed record IdleProgress(IdleState State, DateOnly? On, int Acts, IdleActDetails? Plan);

/// <summary>What a step of a disposal says beside what was done.</summary>
public sealed record IdleActDetails
{
    /// <summary>处置方式; plans only.</summary>
    public DisposalMeasure? Measure { get; init; }

    /// <summary>Planned end; plans only.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>文号 of the notice, finding or decision.</summary>
    public string? DocumentNo { get; init; }

    /// <summary>佐证.</summary>
    public string? Evidence { get; init; }

    /// <summary>经办部门.</summary>
    public string? Department { get; init; }
}

/// <summary>Details of acts as canonical JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IdleActDetails))]
internal sealed partial class IdleActJson : JsonSerializerContext;
