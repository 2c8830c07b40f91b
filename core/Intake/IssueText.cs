namespace Wuyi.Pipeline.Intake;

/// <summary>What people read about an issue code.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">What it does where nothing else is said.</param>
/// <param name="Message">Chinese sentence; <c>{found}</c> stays for the found value, other words in braces are filled in.</param>
/// <param name="Advice">Chinese sentence: what to do.</param>
public sealed record IssueText(string Code, IssueSeverity Severity, string Message, string Advice);
