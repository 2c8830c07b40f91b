using System.Text.Json;
using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.UnitTests.Intake.Corpus;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

public class DeterminismTests
{
    /// <summary>Over the whole corpus, so that every way to an issue is walked.</summary>
    [Fact]
    public void The_same_file_twice_gives_the_same_issues_and_quarantine_to_the_byte()
    {
        foreach (var file in TheCorpus.Files)
        {
            var first = FileRead.Of(file);
            var second = FileRead.Of(file);
            Assert.True(JsonSerializer.Serialize(first.Outcome) == JsonSerializer.Serialize(second.Outcome), file.ToString());
            Assert.True(first.Quarantine.AsSpan().SequenceEqual(second.Quarantine), file.ToString());
            Assert.Equal(first.Records.Rows, second.Records.Rows);
        }
    }

    /// <summary>Where a file lies says nothing about what is in it, and reading it does not change it.</summary>
    [Fact]
    public void The_name_of_a_file_changes_nothing()
    {
        foreach (var file in TheCorpus.Files)
        {
            var before = (byte[])file.Content.Clone();
            var first = FileRead.Of(file);
            var second = FileRead.Of(file with { Path = "a/b/别的名字.dat" });
            Assert.True(JsonSerializer.Serialize(first.Outcome) == JsonSerializer.Serialize(second.Outcome), file.ToString());
            Assert.True(before.AsSpan().SequenceEqual(file.Content), file.ToString());
        }
    }
}
