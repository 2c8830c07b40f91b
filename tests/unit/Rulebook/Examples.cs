namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>Example documents that ship beside the product.</summary>
internal static class Examples
{
    public static byte[] Huangyan() => File.ReadAllBytes(Path.Combine(Root(), "docs", "examples", "rulebook-huangyan-2022-example.json"));

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no folder with Wuyi.Pipeline.sln above the tests");
    }
}
