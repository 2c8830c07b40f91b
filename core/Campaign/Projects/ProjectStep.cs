namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>One stage of a project (source <c>projects</c>).</summary>
public sealed record ProjectStep
{
    /// <summary>项目编号.</summary>
    public required string Project { get; init; }

    public required FactOrigin Origin { get; init; }
}
