namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Problem document, RFC 9457, <c>application/problem+json</c>.</summary>
/// <param name="Type">URN of the code.</param>
/// <param name="Title">Chinese title of the code.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Detail">What happened, Chinese.</param>
/// <param name="Parameter">The parameter at fault.</param>
/// <param name="Allowed">What it may be.</param>
public sealed record ProblemView(string Type, string Title, int Status, string Code, string Detail, string? Parameter, string? Allowed);
