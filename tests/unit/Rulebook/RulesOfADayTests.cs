using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>Several versions of a constant stand side by side; a month is computed by those effective at its end.</summary>
public class RulesOfADayTests
{
    private const string Three = """
        [ { "value": 5, "unit": "家", "effectiveFrom": "2021-01-01", "source": "甲", "tag": "A-4" },
          { "value": 8, "unit": "家", "effectiveFrom": "2023-06-15", "issuedOn": "2023-05-20", "documentNo": "武经信〔2023〕1号", "source": "乙", "tag": "H" },
          { "value": 10, "unit": "家", "effectiveFrom": "2024-01-01", "knownSince": "2024-03-01", "issuedOn": "2024-02-01", "source": "丙", "tag": "H" } ]
        """;

    private static RuleSetParse With(params (string Path, string Json)[] changes)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        foreach (var (path, json) in changes)
        {
            var names = path.Split('.');
            names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!)[names[^1]] = JsonNode.Parse(json);
        }

        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static RuleSet Versions => With(("carbon.minimumSample", Three)).Rules!;

    [Theory]
    [InlineData("2020-01", 5)]
    [InlineData("2023-05", 5)]
    [InlineData("2023-06", 8)]
    [InlineData("2023-12", 8)]
    [InlineData("2024-01", 10)]
    [InlineData("2030-01", 10)]
    public void A_month_has_the_version_effective_at_its_end(string month, int sample) =>
        Assert.Equal(sample, Versions.At(Month.Parse(month)).Carbon.MinimumSample);

    [Theory]
    [InlineData("2023-06-14", 5)]
    [InlineData("2023-06-15", 8)]
    [InlineData("0001-01-01", 5)]
    [InlineData("9999-12-31", 10)]
    public void A_version_counts_from_its_first_day(string day, int sample) =>
        Assert.Equal(sample, Versions.At(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).Carbon.MinimumSample);

    [Fact]
    public void Not_asked_for_a_day_the_newest_version_counts() => Assert.Equal(10, Versions.Carbon.MinimumSample);

    [Fact]
    public void Version_and_hash_are_the_documents_and_the_same_day_gives_the_same_object()
    {
        var rules = Versions;
        var at = rules.At(new Month(2023, 7));
        Assert.Equal((rules.Version, rules.Hash), (at.Version, at.Hash));
        Assert.Same(at, rules.At(new Month(2023, 12)));
        Assert.Same(at, rules.At(new Month(2022, 1)).At(new Month(2023, 9)));
    }

    [Fact]
    public void Without_versions_the_rules_of_every_day_are_the_rules() =>
        Assert.Same(RuleSets.Embedded, RuleSets.Embedded.At(new Month(2023, 7)));

    [Fact]
    public void Rules_changed_in_memory_stay_changed_on_every_day()
    {
        var changed = Versions with { Carbon = Versions.Carbon with { MinimumSample = 3 } };
        Assert.Equal(3, changed.At(new Month(2023, 7)).Carbon.MinimumSample);
    }

    [Fact]
    public void The_document_lists_all_versions_and_a_day_its_own()
    {
        static IEnumerable<(string Path, string Value)> Of(RuleSet rules) =>
            rules.Constants.Where(constant => constant.Path.StartsWith("carbon.minimumSample", StringComparison.Ordinal)).Select(constant => (constant.Path, constant.Value));
        Assert.Equal([("carbon.minimumSample", "5"), ("carbon.minimumSample", "8"), ("carbon.minimumSample", "10")], Of(Versions));
        Assert.Equal([("carbon.minimumSample", "8")], Of(Versions.At(new Month(2023, 7))));
        Assert.Equal(RuleSets.Embedded.Constants.Count, Versions.At(new Month(2023, 7)).Constants.Count);
    }

    [Fact]
    public void A_constant_is_known_since_it_says_so_else_since_its_issue_else_since_it_counts()
    {
        var constants = Versions.Constants.Where(constant => constant.Path == "carbon.minimumSample").ToList();
        Assert.Equal([new(2021, 1, 1), new(2023, 5, 20), new(2024, 3, 1)], constants.Select(constant => constant.KnownSince));
        Assert.Equal([null, "武经信〔2023〕1号", null], constants.Select(constant => constant.DocumentNo));
        Assert.Equal([false, true, true], constants.Select(constant => constant.IsOfficial));
    }

    [Fact]
    public void Constants_change_independently_of_each_other()
    {
        var rules = With(("carbon.minimumSample", Three), ("land.maxPlotRatio", """
            [ { "value": 8, "unit": "1", "effectiveFrom": "2022-01-01", "source": "甲", "tag": "A" },
              { "value": 6, "unit": "1", "effectiveFrom": "2023-09-01", "source": "乙", "tag": "A" } ]
            """)).Rules!;
        (int, decimal) At(int year, int month) => (rules.At(new Month(year, month)).Carbon.MinimumSample, rules.At(new Month(year, month)).Land.MaxPlotRatio);
        Assert.Equal([(5, 8m), (8, 8m), (8, 6m), (10, 6m)], new[] { At(2021, 1), At(2023, 8), At(2023, 9), At(2024, 1) });
    }

    [Theory]
    [InlineData("[]", "$.carbon.minimumSample", "1–100")]
    [InlineData("[1]", "$.carbon.minimumSample[0]", "对象")]
    [InlineData("""[{ "value": 5, "unit": "家", "source": "甲", "tag": "A" }]""", "$.carbon.minimumSample[0].effectiveFrom", "缺少")]
    public void Versions_of_no_use_are_refused(string json, string path, string reason) =>
        Assert.Contains(With(("carbon.minimumSample", json)).Errors, error => error.Path == path && error.Message.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("2023-06-15", "2020-12-31")]
    [InlineData("2023-06-15", "2021-01-01")]
    public void Versions_out_of_order_or_of_one_day_are_refused(string from, string instead) =>
        Assert.Equal(
            "$.carbon.minimumSample[1].effectiveFrom:同一常数的各期应按生效日期由早到晚排列,日期不能重复",
            Assert.Single(With(("carbon.minimumSample", Three.Replace(from, instead, StringComparison.Ordinal))).Errors).ToString());

    [Theory]
    [InlineData("\"value\": 5,", "\"value\": 0,", "$.carbon.minimumSample[0].value")]
    [InlineData("\"value\": 8,", "\"value\": 0,", "$.carbon.minimumSample[1].value")]
    [InlineData("\"value\": 10,", "\"value\": 0,", "$.carbon.minimumSample[2].value")]
    [InlineData("\"乙\"", "\"\"", "$.carbon.minimumSample[1].source")]
    [InlineData("\"knownSince\": \"2024-03-01\"", "\"knownSince\": \"2024年\"", "$.carbon.minimumSample[2].knownSince")]
    [InlineData("\"documentNo\"", "\"docNo\"", "$.carbon.minimumSample[1].docNo")]
    public void Every_version_is_checked_and_each_reason_given_once(string good, string bad, string path) =>
        Assert.Equal(path, Assert.Single(With(("carbon.minimumSample", Three.Replace(good, bad, StringComparison.Ordinal))).Errors).Path);

    [Fact]
    public void Two_constants_that_only_contradict_each_other_for_a_time_are_refused() =>
        Assert.Contains(
            With(("land.maxPlotRatio", """
            [ { "value": 8, "unit": "1", "effectiveFrom": "2022-01-01", "source": "甲", "tag": "A" },
              { "value": 0.05, "unit": "1", "effectiveFrom": "2023-09-01", "source": "乙", "tag": "A" },
              { "value": 6, "unit": "1", "effectiveFrom": "2023-10-01", "source": "乙", "tag": "A" } ]
            """)).Errors,
            error => error.Path == "$.land.maxPlotRatio.value");

    [Fact]
    public void Too_many_days_of_change_are_refused()
    {
        static string Monthly(int from) => "[" + string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""
            { "value": 5, "unit": "家", "effectiveFrom": "{{new DateOnly(2000, 1, 1).AddDays(from + i):yyyy-MM-dd}}", "source": "甲", "tag": "A" }
            """)) + "]";
        var errors = With(("carbon.minimumSample", Monthly(0)), ("linking.candidates", Monthly(200)), ("linking.similarFor", Monthly(400).Replace("家", "条", StringComparison.Ordinal))).Errors;
        Assert.Contains("最多 200 个", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    /// <summary>The first version counts for all the time before it, so its own day may be any, even the first of the calendar.</summary>
    [Fact]
    public void The_first_version_may_be_of_the_first_day_of_the_calendar()
    {
        var rules = With(("carbon.minimumSample", Three.Replace("2021-01-01", "0001-01-01", StringComparison.Ordinal))).Rules!;
        Assert.Equal((5, 8), (rules.At(new Month(2022, 1)).Carbon.MinimumSample, rules.At(new Month(2023, 7)).Carbon.MinimumSample));
        var alone = With(("carbon.minimumSample", """[ { "value": 7, "unit": "家", "effectiveFrom": "0001-01-01", "source": "甲", "tag": "A" } ]""")).Rules!;
        Assert.Equal((7, 7), (alone.Carbon.MinimumSample, alone.At(new Month(2022, 1)).Carbon.MinimumSample));
    }

    [Fact]
    public void A_document_just_read_without_versions_is_its_own_rules_on_every_day()
    {
        var rules = With().Rules!;
        Assert.Same(rules, rules.At(new DateOnly(2023, 7, 1)));
    }

    [Fact]
    public void What_was_known_by_31_December_is_not_retroactive_and_land_is_no_matter_of_carbon()
    {
        RuleSet Known(string day) => With(("land.maxPlotRatio", $$"""{ "value": 8, "unit": "1", "effectiveFrom": "2022-01-01", "knownSince": "{{day}}", "source": "甲", "tag": "A" }""")).Rules!;
        Assert.Empty(RetroactiveConstants.Of(Known("2022-12-31"), 2022));
        Assert.Equal(["land.maxPlotRatio"], RetroactiveConstants.Of(Known("2023-01-01"), 2022).Select(constant => constant.Path));
        Assert.DoesNotContain(RetroactiveConstants.OfCarbon(Known("2023-01-01"), 2022), constant => constant.Path == "land.maxPlotRatio");
    }

    [Fact]
    public void What_was_issued_after_the_year_is_retroactive_for_it()
    {
        var rules = With(("land.maxPlotRatio", """
            [ { "value": 8, "unit": "1", "effectiveFrom": "2021-01-01", "source": "甲", "tag": "A" },
              { "value": 6, "unit": "1", "effectiveFrom": "2022-07-01", "issuedOn": "2023-02-01", "source": "乙", "tag": "H" } ]
            """)).Rules!;
        Assert.Equal(["land.maxPlotRatio"], RetroactiveConstants.Of(rules, 2022).Select(constant => constant.Path));
        Assert.Empty(RetroactiveConstants.Of(rules, 2023));
        Assert.Empty(RetroactiveConstants.Of(rules, 2021));
    }
}
