namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Sources of the campaign.</summary>
internal static class Sources
{
    public const string Rectification = "rectification";
    public const string Projects = "projects";
    public const string Progress = "progress";
}
