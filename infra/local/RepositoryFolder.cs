namespace Wuyi.Pipeline.Local;

/// <summary>Finds the working copy that this program was built in: Azurite's package and the default state folder live there.</summary>
public static class RepositoryFolder
{
    private const string Solution = "Wuyi.Pipeline.sln";

    /// <summary>The folder with the solution, walking up from the program and then from the current folder.</summary>
    /// <exception cref="LocalRunException">Neither lies in a working copy.</exception>
    public static string Find()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
            }
        }

        throw new LocalRunException(
            $"找不到 {Solution}:请在项目的工作副本内运行。",
            $"{Solution} was not found: run this inside a working copy of the project.");
    }
}
