using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>Steps of cases as acts of operators: subject the credit code, verb the step's word, <c>checks</c> without one.</summary>
public static class CaseActs
{
    /// <summary>Verb of an act that tells checks only.</summary>
    public const string OnlyChecks = "checks";

    /// <param name="step">The step; its person and origin are the act's.</param>
    /// <param name="number">Place among the acts of the enterprise.</param>
    /// <param name="by">Name of who acts.</param>
    /// <param name="at">When.</param>
    public static Act ActOf(CaseStep step, int number, string by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new Act
        {
            Kind = ActKind.Case, Subject = step.CreditCode.Value, Number = number, Verb = step.Move is { } move ? CaseWords.Word(move) : OnlyChecks, On = step.On,
            Details = JsonSerializer.Serialize(step with { Reason = null, Person = null, Move = null, Origin = new FactOrigin(null, 0) }, CaseActJson.Instance.CaseStep),
            Reason = step.Reason, By = by, At = at,
        };
    }

    /// <exception cref="InvalidDataException">The act was not written by <see cref="ActOf"/>.</exception>
    public static CaseStep StepOf(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var step = (act.Details is { } details ? JsonSerializer.Deserialize(details, CaseActJson.Instance.CaseStep) : null)
            ?? throw new InvalidDataException($"act {act.Number} of {act.Subject} has no details");
        CaseMove? move = act.Verb == OnlyChecks ? null : CaseWords.Of<CaseMove>(act.Verb) ?? throw new InvalidDataException($"act {act.Number} of {act.Subject}: verb '{act.Verb}'");
        return step with { Move = move, Reason = act.Reason, Person = act.By, Origin = new FactOrigin(null, act.Number) };
    }
}

/// <summary>Details of acts about cases.</summary>
[JsonSerializable(typeof(CaseStep))]
internal sealed partial class CaseActJson : JsonSerializerContext
{
    public static CaseActJson Instance { get; } = new(new JsonSerializerOptions(Stored.CampaignJson.Instance.Options) { TypeInfoResolver = null });
}
