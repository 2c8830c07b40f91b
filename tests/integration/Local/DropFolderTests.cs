using Wuyi.Pipeline.Local.Drops;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class DropFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wuyi-test-").FullName;

    [Fact]
    public void Files_come_in_ordinal_path_order_with_config_first_and_any_depth()
    {
        foreach (var path in new[] { "power/b.csv", "power/B.csv", "power/2023/六月.csv", "tax/a.csv", "config/mappings/m.json", "enterprises/x" }) Write(path);
        Assert.Equal(
            ["config/mappings/m.json", "enterprises/x", "power/2023/六月.csv", "power/B.csv", "power/b.csv", "tax/a.csv"],
            DropFolder.Files(_folder).Select(file => file.RelativePath));
    }

    [Fact]
    public void What_is_no_source_folder_is_reported_and_left_alone()
    {
        foreach (var path in new[] { "power/a.csv", "readme.txt", "Power/b.csv", "tax" }) Write(path);
        Assert.Equal(["Power", "readme.txt", "tax"], DropFolder.Ignored(_folder));
        Assert.Equal(["power/a.csv"], DropFolder.Files(_folder).Select(file => file.RelativePath));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "x");
    }
}
