namespace Wuyi.Pipeline.Rulebook;

/// <summary>The rules of one document day by day: built once when the document is read, so asking for a day is a search.</summary>
internal sealed class RuleTimeline
{
    private readonly List<(DateOnly From, RuleSet Rules)> steps = [];
    private RuleSet? whole;

    /// <summary>Adds the rules from a day on; days ascending, the first is <see cref="DateOnly.MinValue"/>.</summary>
    public RuleSet Add(DateOnly from, RuleSet rules)
    {
        var step = rules with { Timeline = this };
        steps.Add((from, step));
        return step;
    }

    /// <summary>Sets the rules of the document as a whole, which hold all versions of every constant.</summary>
    public RuleSet Complete(RuleSet rules) => whole = rules with { Timeline = this };

    /// <summary>The rules effective at a day; rules that somebody changed with <c>with</c> are not of the document any more and stay as they are.</summary>
    public RuleSet At(DateOnly day, RuleSet asked)
    {
        if (!ReferenceEquals(asked, whole) && !steps.Exists(step => ReferenceEquals(step.Rules, asked))) return asked;
        var last = steps.Count - 1;
        while (last > 0 && steps[last].From > day) last--;
        return steps[last].Rules;
    }
}
