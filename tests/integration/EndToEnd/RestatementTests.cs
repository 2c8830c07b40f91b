using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 2, items 6–7: numbers over HTTP equal numbers by hand, a later file restates them, a restart changes nothing.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RestatementTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Codes_and_per_mu_values_equal_hand_computed_ones_follow_corrections_and_survive_a_restart()
    {
        var account = azurite.NewAccount();
        IReadOnlyDictionary<string, string> runs;
        int files;
        await using (var pipeline = await Pipeline.StartAsync(account))
        {
            Assert.All(await pipeline.DropAsync(SmallCounty.All()), receipt => Assert.Equal("accepted", receipt.Text("status")));
            await pipeline.RecalculateAsync();
            await CheckVectorOneAsync(pipeline);

            // Twice the tax in May, half the value added: 13 万元, 250 万元, L = 515.3 / 250.
            await pipeline.DropAsync(
                new DropFile(SourceNames.Tax, "2022-05更正.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,20000\n"),
                new DropFile(SourceNames.Statistics, "2022更正.csv", $"统一社会信用代码,年份,增加值(万元)\n{SmallCounty.Code(1)},2022,250\n"));
            await pipeline.RecalculateAsync();
            var mu = await MuAsync(pipeline, 1);
            Assert.Equal((13m, 0.866667m, 16.666667m), (mu.Number("taxWan"), mu.Number("taxPerMu"), mu.Number("valueAddedPerMu")));
            Assert.Equal(0.03m, mu.Number("rdShare")); // what the correction did not say stands (R1)
            var code = await CodeAsync(pipeline, 1);
            Assert.Equal((2.0612m, "high"), (code.Number("intensity"), code.Text("level")));
            Assert.Equal((0.8m, 12m), ((await MuAsync(pipeline, 2)).Number("taxPerMu"), (await MuAsync(pipeline, 2)).Number("taxWan")));

            runs = await pipeline.PeriodsAsync("run");
            files = (await pipeline.FilesAsync()).Count;
        }

        await using var again = await Pipeline.StartAsync(account);
        await again.DropAsync(new DropFile(StoreNames.Config, "mappings/other.json", """{ "source": "power", "name": "甲", "columns": { "电量": "度数甲" } }"""));
        await again.RecalculateAsync();
        Assert.Equal(runs, await again.PeriodsAsync("run"));
        Assert.Equal(files + 1, (await again.FilesAsync()).Count);
    }

    [Fact]
    public async Task A_rulebook_put_into_config_is_used_from_then_on_and_a_bad_one_changes_nothing()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var shipped = await CodeAsync(pipeline, 1);
        var own = System.Text.Encoding.UTF8.GetString(RuleSets.EmbeddedDocument())
            .Replace($"\"version\": \"{RuleSets.Embedded.Version}\"", "\"version\": \"武义-2026.2\"", StringComparison.Ordinal)
            .Replace("[0.6, 0.8, 1.2, 2.0]", "[0.6, 0.8, 1.2, 1.3]", StringComparison.Ordinal);

        var good = Assert.Single(await pipeline.DropAsync(new DropFile(StoreNames.Config, "rulebooks/wuyi.json", own)));
        Assert.Equal("accepted", good.Text("status"));
        await pipeline.RecalculateAsync();
        var changed = await CodeAsync(pipeline, 1);
        Assert.Equal("武义-2026.2", changed.Text("rulebook"));
        Assert.NotEqual(shipped.Text("run"), changed.Text("run"));
        Assert.Equal(4, shipped.GetProperty("grade").GetInt32());
        Assert.Equal(5, changed.GetProperty("grade").GetInt32());

        var bad = await pipeline.DropAsync(
            new DropFile(StoreNames.Config, "rulebooks/bad.json", own.Replace("[0.6, 0.8, 1.2, 1.3]", "[0.6, 0.8, 0.7, 1.3]", StringComparison.Ordinal)),
            new DropFile(StoreNames.Config, "mappings/bad.json", """{ "source": "power", "name": "坏", "columns": { "气量": "gas" } }"""),
            new DropFile(StoreNames.Config, "plans/bad.json", """{ "id": "next", "document": "" }"""));
        foreach (var receipt in bad)
        {
            Assert.Equal(("rejected", "WP1903"), (receipt.Text("status"), receipt.Text("rejectionCode")));
            var issues = await pipeline.GetAsync($"files/{receipt.Text("id")}/issues");
            Assert.All(issues.GetProperty("items").EnumerateArray(), issue => Assert.StartsWith("配置未采用:", issue.Text("message"), StringComparison.Ordinal));
        }

        var stray = Assert.Single(await pipeline.DropAsync(new DropFile(StoreNames.Config, "说明.txt", "放错了地方")));
        Assert.Equal(("rejected", "WP1902"), (stray.Text("status"), stray.Text("rejectionCode")));
        Assert.Contains("gradeBounds", (await pipeline.GetAsync($"files/{bad[0].Text("id")}/issues")).GetProperty("items")[0].Text("message"), StringComparison.Ordinal);
        Assert.Contains("“气量”不是用电数据的列", (await pipeline.GetAsync($"files/{bad[1].Text("id")}/issues")).GetProperty("items")[0].Text("message"), StringComparison.Ordinal);
        await pipeline.RecalculateAsync();
        Assert.Equal(changed.ToString(), (await CodeAsync(pipeline, 1)).ToString());
    }

    [Fact]
    public async Task A_plan_put_into_config_replaces_the_one_of_its_id_and_stands_beside_others()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var shipped = System.Text.Encoding.UTF8.GetString(Wuyi.Pipeline.Campaign.Targets.EmbeddedPlan.Bytes());
        var dropped = await pipeline.DropAsync(
            new DropFile(StoreNames.Config, "plans/a.json", shipped.Replace("\"value\": 400", "\"value\": 450", StringComparison.Ordinal)),
            new DropFile(StoreNames.Config, "plans/b.json", shipped.Replace("\"wuyi-2022-11\"", "\"beside\"", StringComparison.Ordinal)),
            new DropFile(StoreNames.Config, "plans/c.json", shipped.Replace("\"op\": \">=\"", "\"op\": \"≥\"", StringComparison.Ordinal)));
        Assert.Equal(["accepted", "accepted", "rejected"], dropped.Select(receipt => receipt.Text("status")));
        var plans = (await pipeline.GetAsync("plans")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["wuyi-2022-11", "beside"], plans.Select(plan => plan.Text("id")));
        Assert.Equal(450, (await pipeline.GetAsync("plans/wuyi-2022-11")).GetProperty("content").GetProperty("targets")[4].GetProperty("value").GetInt32());
        Assert.Equal(32, (await pipeline.GetAsync("deliverables")).GetProperty("items").GetArrayLength());
    }

    private static async Task CheckVectorOneAsync(Pipeline pipeline)
    {
        var code = await CodeAsync(pipeline, 1);
        Assert.Equal("graded", code.Text("status"));
        Assert.Equal((1_000_000m, 285m, 122.9m), (code.GetProperty("energy").Number("gridKwh"), code.GetProperty("energy").Number("tceEquivalent"), code.GetProperty("energy").Number("tceCalorific")));
        Assert.Equal((515.3m, 515.3m), (code.GetProperty("emissions").Number("grossT"), code.GetProperty("emissions").Number("netT")));
        Assert.Equal((500m, 1.0306m, "medium"), (code.Number("valueAddedWan"), code.Number("intensity"), code.Text("level")));

        // ΣC = 5 × 515.3 = 2576.5, ΣVA = 500 + 4 × 800 = 3700; K = 1.0306 ÷ 0.696351… = 1.48.
        var benchmark = code.GetProperty("benchmark");
        Assert.Equal(("3465", 0.696351m, 5), (benchmark.Text("scope"), benchmark.Number("intensity"), benchmark.GetProperty("sample").GetInt32()));
        Assert.Equal((1.48m, 4), (code.Number("ratio"), code.GetProperty("grade").GetInt32()));
        Assert.Contains("electricity-only", code.Texts("flags"));

        var mu = await MuAsync(pipeline, 1);
        Assert.Equal((12m, 15m, 0.8m), (mu.Number("taxWan"), mu.Number("landMu"), mu.Number("taxPerMu")));
        Assert.Equal((33.333333m, 5m), (mu.Number("valueAddedPerMu"), mu.Number("labourProductivity")));
        Assert.Equal((1.754386m, 0.03m), (mu.Number("valueAddedPerTce"), mu.Number("rdShare")));
        Assert.Equal(0.12m, mu.Number("taxPer10MWh"));
        Assert.True(mu.IsNull("valueAddedPerEmissionT"));
    }

    private static Task<JsonElement> CodeAsync(Pipeline pipeline, int number) =>
        pipeline.GetAsync($"carbon-codes/{SmallCounty.Code(number)}?period={SmallCounty.Newest}");

    private static Task<JsonElement> MuAsync(Pipeline pipeline, int number) =>
        pipeline.GetAsync($"per-mu/{SmallCounty.Code(number)}?period={SmallCounty.Newest}");
}
