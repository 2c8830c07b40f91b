using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.IntegrationTests.Explanation;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>Issue 4, item 3: every published number explains itself, over HTTP, as data and as a page.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ExplanationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_published_grade_is_told_down_to_the_rows_of_the_files()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var files = await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var path = $"enterprises/{SmallCounty.Code(1)}/explanation?period={SmallCounty.Newest}";
        var told = await pipeline.GetAsync(path, Caller.Reader);
        Assert.True(told.GetProperty("consistent").GetBoolean(), told.GetProperty("differences").ToString());
        var tree = told.GetProperty("tree");
        var evaluator = TreeEvaluator.Of(tree);
        Assert.Empty(evaluator.Differences);
        // RULES 8 vector 1: C = 515.3 t, VA = 500: L = 1.0306; the others have 0.644125 each.
        Assert.Equal(("515.3", "1.0306"), (evaluator.ValueText("emissions.net"), evaluator.ValueText("carbon.intensity")));
        var code = await pipeline.GetAsync($"carbon-codes/{SmallCounty.Code(1)}?period={SmallCounty.Newest}", Caller.Reader);
        Assert.Equal(code.GetProperty("grade").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), evaluator.ValueText("carbon.grade"));
        Assert.Equal(code.Text("run"), told.Text("run"));

        var fact = Node(tree, "fact", node => node.GetProperty("fact").Text("source") == SourceNames.Power).GetProperty("fact");
        Assert.Equal(files.Single(file => file.Text("source") == SourceNames.Power).Text("id"), fact.Text("fileId"));
        Assert.Equal((SmallCounty.Account(1), "2022.csv", "83333"), (fact.Text("key"), fact.Text("fileName"), fact.Text("quantity")));
        Assert.True(fact.GetProperty("row").GetInt32() > 1);
        var factor = Node(tree, "constant", node => node.Text("id") == "constant.energy.gridFactors.series.浙江.2022").GetProperty("constant");
        Assert.Equal(("0.5153", "公开资料(待核实)", false), (factor.Text("value"), factor.Text("standing"), factor.GetProperty("official").GetBoolean()));
        Assert.All(Enumerable.Range(2, 4), other => Assert.DoesNotContain(SmallCounty.Code(other), told.ToString(), StringComparison.Ordinal));

        var forOperator = await pipeline.GetAsync(path);
        Assert.Equal(5, Node(forOperator.GetProperty("tree"), "quotient", node => node.Text("id") == "carbon.benchmark").GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task The_page_is_complete_escaped_and_loads_nothing()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.DropAsync(new DropFile(
            SourceNames.Enterprises, "改名.csv", $"统一社会信用代码,企业名称,乡镇街道,行业代码,规上,生效年月\n{SmallCounty.Code(1)},甲<b>&乙工具厂,桐琴镇,3465,是,2022-06\n"));
        await pipeline.RecalculateAsync();
        using var answer = await pipeline.SendAsync(HttpMethod.Get, $"enterprises/{SmallCounty.Code(1)}/explanation?period={SmallCounty.Newest}&format=html", Caller.Reader);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var part in new[]
        {
            "武义县工业企业碳效码与亩均指标计算说明", "2022年1月—2022年12月", "甲&lt;b&gt;&amp;乙工具厂", SmallCounty.Code(1), "结果与公布值完全一致", "一、结果", "二、计算过程",
            "三、采用的系数与规则常数", "系统默认设置", "四、分月数据", "五、采用的数据", "2022.csv", "六、未计入的数据及原因", "经办人", "复核人", "企业确认(盖章)",
        })
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        foreach (var never in new[] { "<script", "http:", "https:", "url(", "<b>", "<img", "<link" }) Assert.DoesNotContain(never, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, 4), other => Assert.DoesNotContain(SmallCounty.Code(other), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_explanation_is_not_sent_again_and_a_stranger_is_not_found()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        using var first = await pipeline.SendAsync(HttpMethod.Get, $"enterprises/{SmallCounty.Code(2)}/explanation?window=month", Caller.Reader);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotNull(first.Headers.ETag);
        using var stranger = await pipeline.SendAsync(HttpMethod.Get, $"enterprises/{SmallCounty.Code(99)}/explanation", Caller.Reader);
        Assert.Equal((HttpStatusCode.NotFound, "enterprise-not-found"), (stranger.StatusCode, (await Pipeline.JsonAsync(stranger)).Text("code")));
        using var anonymous = await pipeline.SendAsync(HttpMethod.Get, $"enterprises/{SmallCounty.Code(2)}/explanation", Caller.Nobody);
        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
    }

    [Fact]
    public async Task A_year_s_class_is_told_down_to_the_rows_of_the_files()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        await pipeline.DropAsync(SmallCounty.All());
        await pipeline.RecalculateAsync();
        var path = $"enterprises/{SmallCounty.Code(1)}/explanation?year=2022";
        using (var early = await pipeline.SendAsync(HttpMethod.Get, path, Caller.Reader)) Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        var evaluation = await DraftAsync(pipeline);

        var told = await pipeline.GetAsync(path, Caller.Reader);
        Assert.True(told.GetProperty("consistent").GetBoolean(), told.GetProperty("differences").ToString());
        var evaluator = TreeEvaluator.Of(told.GetProperty("tree"));
        Assert.Empty(evaluator.Differences);
        var first = evaluation.Enterprises.Single(enterprise => enterprise.Facts.Profile.CreditCode.Value == SmallCounty.Code(1));
        Assert.Equal(first.Rank!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), evaluator.ValueText("evaluation.rank"));
        Assert.Equal($"{first.FinalClass}类", Node(told.GetProperty("tree"), "clamp", node => node.Text("id") == "evaluation.class.final").Text("text"));
        // 12 万元 on 15 亩, everybody alike: x1 = b = 0.8, the whole weight of 30.
        Assert.Equal(("0.8", "0.8", "30"), (evaluator.ValueText("perMu.taxPerMu"), evaluator.ValueText("evaluation.baseline.x1"), evaluator.ValueText("evaluation.item.x1")));
        Assert.All(Enumerable.Range(2, 4), other => Assert.DoesNotContain(SmallCounty.Code(other), told.ToString(), StringComparison.Ordinal));

        using var page = await pipeline.SendAsync(HttpMethod.Get, path + "&format=html", Caller.Reader);
        var text = await page.Content.ReadAsStringAsync();
        foreach (var part in new[] { "武义县工业企业亩均效益综合评价计算说明", "2022年度(初评)", "综合得分", "最终类别(调档后)", "结果与公布值完全一致", "企业确认(盖章)" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        using var both = await pipeline.SendAsync(HttpMethod.Get, path + "&period=2022-12", Caller.Reader);
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    /// <summary>Puts a draft of 2022 on record, made of what December's run read.</summary>
    private static async Task<YearEvaluation> DraftAsync(Pipeline pipeline)
    {
        var services = pipeline.Host.Services;
        var (runs, store) = (services.GetRequiredService<RunStore>(), services.GetRequiredService<EvaluationStore>());
        var december = (await services.GetRequiredService<IPublishedResults>().FindAsync(Month.Parse(SmallCounty.Newest), CancellationToken.None))!;
        var manifest = (await runs.FindAsync(december.Period, december.Run, CancellationToken.None))!;
        var read = await services.GetRequiredService<RunReplay>().OfAsync(manifest, CancellationToken.None);
        var evaluation = await YearEvaluator.RunAsync(2022, read.Rules, read.Files, read.Links, services.GetRequiredService<IFactReader>(), CancellationToken.None);
        IReadOnlyList<RunInput> inputs =
            [.. InputSelection.OfYear(2022, read.Files).Select(input => new RunInput(input.File.FileId, [.. input.Segments.Select(segment => segment.Sha256)]))];
        var run = EvaluationRunId.Of(manifest.EngineVersion, read.Rules.Hash, 2022, EvaluationStage.Draft, inputs, manifest.Decisions);
        var writer = ActivatorUtilities.CreateInstance<EvaluationWriter>(services);
        var written = (await writer.WriteAsync(
            run, EvaluationStage.Draft, evaluation, inputs, manifest.EngineVersion, read.Rules, manifest.Decisions, CancellationToken.None))!;
        var act = new EvaluationAct { Year = 2022, Number = 1, Stage = EvaluationStage.Draft, Run = run, By = "张科员", At = DateTimeOffset.UnixEpoch };
        Assert.True(await store.TryActAsync(new EvaluationState { Year = 2022, Last = act, Current = written }, null, written, CancellationToken.None));
        return evaluation;
    }

    private static JsonElement Node(JsonElement node, string operation, Func<JsonElement, bool> wanted) =>
        Find(node, operation, wanted) ?? throw new InvalidOperationException($"no node of operation {operation}");

    private static JsonElement? Find(JsonElement node, string operation, Func<JsonElement, bool> wanted)
    {
        if (node.Text("operation") == operation && wanted(node)) return node;
        if (!node.TryGetProperty("children", out var children)) return null;
        foreach (var child in children.EnumerateArray())
        {
            if (Find(child, operation, wanted) is { } found) return found;
        }

        return null;
    }
}
