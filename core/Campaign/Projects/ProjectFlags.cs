namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>What is odd about a project; nothing is dropped for it.</summary>
public static class ProjectFlags
{
    /// <summary>环节缺失: a stage is done and one before it is not told to be.</summary>
    public const string StageSkipped = "stage-skipped";

    /// <summary>环节日期倒置: a later stage is dated before an earlier one.</summary>
    public const string StageBackwards = "stage-backwards";

    /// <summary>已投资大于总投资.</summary>
    public const string InvestedOverTotal = "invested-over-total";

    /// <summary>总投资 is known in dollars only: in no sum.</summary>
    public const string TotalInUsd = "total-in-usd";

    /// <summary>县长项目工程, but neither the cell nor any date says of which year.</summary>
    public const string ProgrammeYearUnknown = "programme-year-unknown";
}
