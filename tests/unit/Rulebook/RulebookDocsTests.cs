using System.Globalization;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>docs/rulebook.md shows every constant of the embedded rulebook as it is; a changed constant shows up here.</summary>
public class RulebookDocsTests
{
    [Fact]
    public void The_table_of_constants_is_the_rulebook()
    {
        var expected = RuleSets.Embedded.Constants.Select(constant => string.Create(
            CultureInfo.InvariantCulture,
            $"| `{constant.Path}` | {constant.Value} | {constant.Unit} | {constant.EffectiveFrom:yyyy-MM-dd} | {constant.KnownSince:yyyy-MM-dd} | {constant.Tag} | {constant.Source} |"));
        var found = File.ReadAllLines(Path.Combine(Examples.Root(), "docs", "rulebook.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(expected, found);
    }
}
