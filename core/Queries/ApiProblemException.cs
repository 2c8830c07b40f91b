using System.Text;

namespace Wuyi.Pipeline.Queries;

/// <summary>A request that cannot be answered; becomes one problem document (RFC 9457).</summary>
public sealed class ApiProblemException(string code, string detail) : Exception(detail)
{
    /// <summary>One of <see cref="ProblemCodes"/>.</summary>
    public string Code { get; } = code;

    public int Status => ProblemCodes.All[Code].Status;

    /// <summary>The parameter at fault; null when it is not one parameter.</summary>
    public string? Parameter { get; init; }

    /// <summary>What the parameter may be.</summary>
    public string? Allowed { get; init; }

    /// <summary>400 that names the parameter and what is allowed.</summary>
    public static ApiProblemException Bad(string parameter, string value, string allowed) =>
        new(ProblemCodes.BadParameter, $"参数 {parameter} 的值“{Shorten(value)}”不正确,可用:{allowed}") { Parameter = parameter, Allowed = allowed };

    /// <summary>The problem document as the answer to send.</summary>
    public Answer ToAnswer() => new()
    {
        Status = Status,
        ContentType = "application/problem+json; charset=utf-8",
        Body = Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(
            new Views.ProblemView($"urn:wuyi-pipeline:problem:{Code}", ProblemCodes.All[Code].Title, Status, Code, Message, Parameter, Allowed),
            ApiJson.Instance.ProblemView)),
    };

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
