using System.Reflection;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;

namespace Wuyi.Pipeline.UnitTests.Sources;

/// <summary>
/// A code that nothing raises is a promise to clerks that nobody keeps. Codes of a file's content are raised here, by reading the whole corpus; codes that
/// need a ledger, a run or a setting beside the file are asserted by tests of those rooms, found in their sources.
/// </summary>
public sealed partial class EveryCodeIsRaisedTests
{
    private static readonly Dictionary<string, string> NameOf = typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_code_is_raised_by_a_file_of_the_corpus_or_asserted_by_a_test()
    {
        var raised = TheCorpus.Files.SelectMany(file => FileRead.Of(file).Outcome.IssueCounts.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.True(raised.Count > 50, $"only {raised.Count} codes raised by the corpus");
        var asserted = Asserted();
        var missing = NameOf.Where(pair => !raised.Contains(pair.Key) && !asserted.Contains(pair.Value)).Select(pair => $"{pair.Key} {pair.Value}").ToList();
        Assert.True(missing.Count == 0, $"raised by no test: {string.Join(", ", missing)}");
    }

    /// <summary>Names of codes inside a statement that asserts.</summary>
    private static HashSet<string> Asserted()
    {
        var tests = Path.Combine(Root(), "tests");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            foreach (var statement in File.ReadAllText(path).Split(';'))
            {
                if (!Asserts().IsMatch(statement) || statement.Contains("DoesNotContain", StringComparison.Ordinal)) continue;
                foreach (Match code in Code().Matches(statement)) names.Add(code.Groups[1].Success ? code.Groups[1].Value : NameOf.GetValueOrDefault(code.Groups[2].Value, ""));
            }
        }

        return names;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"\bAssert\.|\bInlineData\(|\bTheoryData<|\.IsRejected\(|\.Issue\(|\.OneAsync\(|\bIssueAsync\(")]
    private static partial Regex Asserts();

    [GeneratedRegex(@"IssueCodes\.(\w+)|""(WP\d{4})""")]
    private static partial Regex Code();
}
