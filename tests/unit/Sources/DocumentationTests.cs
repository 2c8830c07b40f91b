using System.Reflection;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.UnitTests.Sources;

/// <summary>What is written for people and what the code does must not drift apart.</summary>
public partial class DocumentationTests
{
    private static readonly string[] Codes = [.. typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_has_a_text_and_a_section_and_none_is_left_over()
    {
        Assert.Equal(Codes, IssueCatalogue.All.Select(text => text.Code));
        Assert.Equal(Codes, Section().Matches(Document("issue-codes.md")).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void The_providers_guide_names_every_source_and_every_required_column()
    {
        var guide = Document("providers.zh.md");
        foreach (var contract in SourceContracts.All)
        {
            Assert.Contains($"`{contract.Source}`", guide, StringComparison.Ordinal);
            foreach (var title in contract.Requirements.SelectMany(requirement => requirement.Titles)) Assert.Contains(title, guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_providers_guide_names_every_column_that_is_used()
    {
        var guide = Document("providers.zh.md");
        Assert.All(
            SourceContracts.All.SelectMany(contract => contract.Columns).Where(column => column.Kind != ColumnKind.Private && !column.Title.EndsWith("(口径未注明)", StringComparison.Ordinal)),
            column => Assert.Contains(column.Title, guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_column_that_has_aliases_has_a_place_in_its_contract() // The [宽表] names are tax kinds of wide tables, no columns.
    {
        foreach (var contract in SourceContracts.All)
        {
            var titles = AliasBook.Of(contract.Source).Keys.Where(title => title[0] != '[');
            Assert.Equal(titles.Order(StringComparer.Ordinal), contract.Columns.Select(column => column.Title).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_source_has_a_contract() => Assert.Equal(SourceNames.All.Order(StringComparer.Ordinal), SourceContracts.All.Select(contract => contract.Source));

    private static string Document(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder.FullName, "docs", name));
    }

    [GeneratedRegex(@"^### (WP\d{4}) ", RegexOptions.Multiline)]
    private static partial Regex Section();
}
