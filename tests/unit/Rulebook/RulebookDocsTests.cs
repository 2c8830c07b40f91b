using System.Globalization;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>docs/rulebook.md shows every constant of the embedded rulebook as it is; a changed constant shows up here.</summary>
public class RulebookDocsTests
{
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no folder with Wuyi.Pipeline.sln above the tests");
    }

    [Fact]
    public void The_table_of_constants_is_the_rulebook()
    {
        var expected = RuleSets.Embedded.Constants.Select(constant => string.Create(
            CultureInfo.InvariantCulture,
            $"| `{constant.Path}` | {constant.Value} | {constant.Unit} | {constant.EffectiveFrom:yyyy-MM-dd} | {constant.Tag} | {constant.Source} |"));
        var found = File.ReadAllLines(Path.Combine(Root(), "docs", "rulebook.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(expected, found);
    }
}
