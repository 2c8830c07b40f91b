namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>项目全周期: stages, dates, rates at the end of the period.</summary>
public sealed record ProjectBoard
{
    /// <summary>Every project that files name, ordinal order of 项目编号.</summary>
    public IReadOnlyList<ProjectState> Projects { get; init; } = [];

    /// <summary>By calendar year, ascending, from the first year of a landing or a programme to the period's.</summary>
    public IReadOnlyList<ProjectYear> Years { get; init; } = [];

    /// <summary>Most projects first, then ordinal.</summary>
    public IReadOnlyList<ProjectDepartment> Departments { get; init; } = [];

    /// <summary>Projects at the end of the period.</summary>
    public static ProjectBoard Of(CampaignFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var register = facts.Register.ToDictionary(enterprise => enterprise.Profile.CreditCode, enterprise => enterprise.Profile);
        var day = facts.Period.LastDay;
        IReadOnlyList<ProjectState> projects =
        [
            .. facts.ProjectSteps.GroupBy(step => step.Project, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ProjectFold(group, day).State(register, facts.Rules)),
        ];
        return new ProjectBoard { Projects = projects, Years = ProjectRates.Years(projects, day.Year), Departments = ProjectRates.Departments(projects) };
    }
}
