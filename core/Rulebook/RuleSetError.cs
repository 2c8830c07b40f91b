namespace Wuyi.Pipeline.Rulebook;

/// <summary>One reason why a rulebook document is refused.</summary>
/// <param name="Path">JSON path, e.g. <c>$.carbon.gradeBounds.value</c>.</param>
/// <param name="Message">What is wrong and what is allowed, in Chinese.</param>
public sealed record RuleSetError(string Path, string Message)
{
    public override string ToString() => $"{Path}:{Message}";
}
