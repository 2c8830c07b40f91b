using System.Text.Json;
using Wuyi.Pipeline.Campaign.Projects;

namespace Wuyi.Pipeline.Queries.Campaign.Projects;

/// <summary>Words of projects in answers, and their Chinese in exports.</summary>
internal static class ProjectWordsOf
{
    /// <summary>Only plans so far: no stage is done.</summary>
    public const string Planned = "planned";

    public static IReadOnlyList<string> Stages { get; } = [Planned, .. Enum.GetValues<ProjectStage>().Select(stage => Of(stage))];

    public static string Of(ProjectStage? stage) => stage is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : Planned;

    public static string Chinese(string word) => word switch
    {
        "landing" => "招引落地",
        "construction" => "建设实施",
        "completion" => "竣工验收",
        "production" => "投产达产",
        "performance" => "履约监管",
        _ => "计划中",
    };

    public static string Flag(string flag) => flag switch
    {
        ProjectFlags.StageSkipped => "前面的环节未报",
        ProjectFlags.StageBackwards => "环节日期先后颠倒",
        ProjectFlags.InvestedOverTotal => "已投资大于总投资",
        ProjectFlags.TotalInUsd => "总投资以美元计,未折算",
        ProjectFlags.ProgrammeYearUnknown => "县长项目工程年份不明",
        _ => flag,
    };
}
