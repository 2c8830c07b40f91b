using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.UnitTests.Intake.Corpus;

/// <summary>Every file of the corpus has its right outcome: status, issues and their places, rows and sums.</summary>
public class CorpusTests
{
    public static TheoryData<int, string> Files
    {
        get
        {
            var files = new TheoryData<int, string>();
            for (var i = 0; i < TheCorpus.Files.Count; i++) files.Add(i, TheCorpus.Files[i].ToString());
            return files;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void A_dropped_file_has_its_right_outcome(int number, string name)
    {
        var file = TheCorpus.Files[number];
        Skip.If(file.Waits is not null && Environment.GetEnvironmentVariable("WUYI_CORPUS_ALL") is null, file.Waits ?? "");
        var read = FileRead.Of(file);
        var told = $"{name}\n{read.Told}";
        Assert.True(file.Status == read.Outcome.Status && file.RefusedWith == read.Outcome.RejectionCode, $"{file.Status} {file.RefusedWith} wanted: {told}");
        Assert.True(Text(file.Codes) == Text(read.MoreThanNotes), $"issues {Text(file.Codes)} wanted: {told}");
        Assert.True(file.RefusedWith is not null || file.AcceptedRows == read.Outcome.RowsAccepted, $"{file.AcceptedRows} rows wanted: {told}");
        Assert.True(file.RejectedRows == read.Outcome.RowsRejected, $"{file.RejectedRows} rejected rows wanted: {told}");
        foreach (var (column, sum) in file.Sums)
        {
            var found = read.Records.Values(column).Where(value => value is not null).Sum(value => decimal.Parse(value!, CultureInfo.InvariantCulture));
            Assert.True(sum == found, $"{column}: {sum} wanted, {found} found: {told}");
        }

        foreach (var place in file.Places)
        {
            var issue = read.Outcome.Issues.FirstOrDefault(issue => issue.Code == place.Code);
            Assert.True((place.Row, place.Sheet) == (issue?.Row, issue?.Sheet) && (place.Column is null || place.Column == issue?.Column), $"{place} wanted: {told}");
        }

        foreach (var words in file.Words)
        {
            Assert.True(read.Outcome.Issues.Any(issue => $"{issue.Message} {issue.Advice} {issue.Found}".Contains(words, StringComparison.Ordinal)), $"“{words}” wanted: {told}");
        }

        Assert.True(file.RejectedRows > 0 == read.Quarantine.Length > 0, $"quarantine of {read.Quarantine.Length} bytes: {told}");
    }

    [Fact]
    public void The_corpus_has_more_than_150_files_and_no_name_twice()
    {
        Assert.True(TheCorpus.Files.Count >= 150, TheCorpus.Files.Count.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(TheCorpus.Files.Count, TheCorpus.Files.Select(file => file.ToString()).Distinct().Count());
    }

    [Fact]
    public void Every_file_has_words_for_people()
    {
        foreach (var file in TheCorpus.Files)
        {
            foreach (var issue in FileRead.Of(file).Outcome.Issues)
                Assert.True(issue.Message.Length > 0 && issue.Advice.Length > 0 && !issue.Message.Replace("{found}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal), $"{file}: {issue}");
        }
    }

    private static string Text(IEnumerable<KeyValuePair<string, long>> counts)
    {
        var text = new StringBuilder();
        foreach (var (code, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{code}×{count} ");
        return text.ToString();
    }
}
