namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>环节 of a project (notice 三.13), in their order.</summary>
public enum ProjectStage
{
    /// <summary>招引落地 (签约).</summary>
    Landing,

    /// <summary>建设实施 (开工).</summary>
    Construction,

    /// <summary>竣工验收.</summary>
    Completion,

    /// <summary>投产达产.</summary>
    Production,

    /// <summary>履约监管.</summary>
    Performance,
}
