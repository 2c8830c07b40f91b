using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Access;

/// <summary>Who may call an HTTP function. A function without it is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AudienceAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}
