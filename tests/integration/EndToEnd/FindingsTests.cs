using System.Text;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>What a run finds doubtful in the demo county is what the generator put there.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FindingsTests(AzuriteFixture azurite)
{
    static FindingsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task The_findings_of_the_demo_county_over_HTTP_are_those_the_generator_knows()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var truth = DemoCounty.Truth(DemoSize.Small);
        var files = DemoCounty.Files(DemoSize.Small).Where(IsOfNewestMonth).Select(Drop).Concat(Awkward()).ToArray();
        await pipeline.DropAsync(files);
        await pipeline.RecalculateAsync();

        var period = truth.LastMonth.ToString();
        Assert.True(truth.Findings.Count(pair => pair.Value.Count > 0) >= 3, "the small county is too clean");
        foreach (var (code, subjects) in truth.Findings)
        {
            var found = await SubjectsAsync(pipeline, $"findings?period={period}&issue={code}&limit=1000");
            Assert.Equal(subjects.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
        }

        // An account of a bakery with January, March and nothing between; kind of tax nobody knows.
        var gap = Assert.Single((await pipeline.GetAsync($"findings?period={period}&issue=WP4001&q=3399000001")).GetProperty("items").EnumerateArray());
        Assert.Equal((150m, "2023-10"), (gap.Number("found"), gap.Text("from")));
        Assert.Equal("户号3399000001在2023-10没有电量,而前后都有(前后月均150 kWh);系统不补数", gap.Text("message"));
        var unknown = Assert.Single((await pipeline.GetAsync($"findings?period={period}&issue=WP4021", Caller.Reader)).GetProperty("items").EnumerateArray());
        Assert.Equal(("月亮税", 123.45m), (unknown.Text("subject"), unknown.Number("found")));

        var counts = (await pipeline.PeriodsAsync()).Single(item => item.Text("period") == period).GetProperty("findings");
        var totals = (await pipeline.GetAsync($"findings?period={period}")).GetProperty("totals").EnumerateArray().ToList();
        Assert.Equal(counts.EnumerateObject().Select(code => (code.Name, code.Value.GetInt64())), totals.Select(total => (total.Text("code"), total.GetProperty("count").GetInt64())));
        var csv = await pipeline.SendAsync(HttpMethod.Get, $"findings?period={period}&format=csv", Caller.Reader);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>Registers, and the statistics of 2023: enough for what is asked.</summary>
    private static bool IsOfNewestMonth(DemoFile file) => file.Source switch
    {
        SourceNames.Power or SourceNames.Tax => false,
        SourceNames.Statistics => file.Path.Contains("2023", StringComparison.Ordinal),
        _ => true,
    };

    private static IEnumerable<DropFile> Awkward()
    {
        foreach (var (month, kwh) in new[] { ("2023-09", 100), ("2023-11", 200) })
            yield return new DropFile(SourceNames.Power, $"{month}.csv", $"户号,年月,电量(kWh)\n3399000001,{month},{kwh}\n");
        yield return new DropFile(SourceNames.Power, "2023-10.csv", "户号,年月,电量(kWh)\n3399000002,2023-10,5\n");
        yield return new DropFile(SourceNames.Tax, "2023-12.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2023-12-15,月亮税,123.45\n");
    }

    private static async Task<List<string>> SubjectsAsync(Pipeline pipeline, string path) =>
        [.. (await pipeline.GetAsync(path)).GetProperty("items").EnumerateArray().Select(item => item.Text("subject"))];

    private static DropFile Drop(DemoFile file)
    {
        using var content = new MemoryStream();
        file.Write(content);
        return new DropFile(file.Source, file.Path, content.ToArray());
    }
}
