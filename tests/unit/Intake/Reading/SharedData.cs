namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>Real files beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class SharedData
{
    public static string? Root { get; } = FindRoot();

    public static string Require(string path)
    {
        Skip.If(Root is null, "../shared/data is absent");
        var full = Path.Combine(Root!, path);
        Skip.IfNot(File.Exists(full) || Directory.Exists(full), $"../shared/data/{path} is absent");
        return full;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) continue;
            var data = Path.Combine(folder.FullName, "..", "shared", "data");
            return Directory.Exists(data) ? Path.GetFullPath(data) : null;
        }

        return null;
    }
}
