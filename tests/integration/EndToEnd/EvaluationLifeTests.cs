using System.Net;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>RULINGS 6.6 over HTTP: draft → notice → objection → restating file → new draft → notice → final → withdrawn.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class EvaluationLifeTests(AzuriteFixture azurite)
{
    private const string Officer = "王五";
    private const string Reviewer = "赵七";

    [Fact]
    public async Task A_year_is_closed_formally_and_an_objection_changes_it()
    {
        var time = new ShiftedTime();
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount(), time: time);
        await pipeline.DropAsync(SmallCounty.All());

        // Draft. Looking changes nothing; a key is nobody.
        var preview = await pipeline.GetAsync("evaluations/2022/preview");
        Assert.Equal(("draft", true), (preview.Text("stage"), preview.GetProperty("canPublish").GetBoolean()));
        Assert.Equal(SmallCounty.Enterprises, preview.GetProperty("enterprises").GetProperty("ranked").GetInt32());
        Assert.Contains("legal-basis-missing", Codes(preview, "notices"));
        Assert.Contains("confirmations-missing", Codes(preview, "notices"));
        Assert.Empty((await pipeline.GetAsync("evaluations")).GetProperty("items").EnumerateArray());
        await RefusedAsync(pipeline, HttpStatusCode.Forbidden, ProblemCodes.NamedPersonRequired, "publish", new { stage = "draft", run = preview.Text("run") }, person: null);
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.PreviewOutdated, "publish", new { stage = "draft", run = "0123456789abcdef" });
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.StageOrder, "publish", Notice(await RunAsync(pipeline, "notice"), time));
        var draft = await PostAsync(pipeline, "evaluations/2022/publish", new { stage = "draft", run = preview.Text("run") });
        Assert.Equal((1, Officer, "draft"), (draft.GetProperty("number").GetInt32(), draft.Text("by"), draft.Text("stage")));
        var again = await PostAsync(pipeline, "evaluations/2022/publish", new { stage = "draft", run = preview.Text("run") });
        Assert.Equal(draft.Text("at"), again.Text("at"));
        var list = await pipeline.GetAsync("evaluations/2022?sort=rank&limit=2", Caller.Reader);
        Assert.Equal((SmallCounty.Enterprises, "draft", preview.Text("run")), (list.GetProperty("total").GetInt32(), list.Text("stage"), list.Text("run")));
        Assert.Equal([1, 2], list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("rank").GetInt32()));
        var nextPage = await pipeline.GetAsync($"evaluations/2022?sort=rank&limit=2&cursor={list.Text("next")}", Caller.Reader);
        Assert.Equal([3, 4], nextPage.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("rank").GetInt32()));
        await GoneAsync(pipeline);

        // Confirmations of what the enterprises are scored by.
        var confirmed = new { confirmations = Enumerable.Range(1, SmallCounty.Enterprises).Select(number => new { creditCode = SmallCounty.Code(number), confirmedBy = "企业财务负责人" }) };
        Assert.Equal(5, (await PostAsync(pipeline, "evaluations/2022/confirmations", confirmed)).GetProperty("written").GetInt32());
        Assert.Equal(5, (await PostAsync(pipeline, "evaluations/2022/confirmations", confirmed)).GetProperty("unchanged").GetInt32());
        Assert.Equal(5, (await pipeline.GetAsync("evaluations/2022/confirmations", Caller.Reader)).GetProperty("items").GetArrayLength());

        // Notice, with its papers.
        preview = await pipeline.GetAsync("evaluations/2022/preview");
        Assert.Equal(("notice", 5), (preview.Text("stage"), preview.GetProperty("confirmations").GetProperty("complete").GetInt32()));
        await RefusedAsync(pipeline, HttpStatusCode.BadRequest, ProblemCodes.ActIncomplete, "publish", new { stage = "notice", run = preview.Text("run") });
        var notice = await PostAsync(pipeline, "evaluations/2022/publish", Notice(preview.Text("run"), time));
        Assert.Equal(preview.Text("noticeUntil"), notice.Text("noticeUntil"));
        var seen = await pipeline.GetAsync("evaluations/2022/public", Caller.Nobody);
        Assert.Equal(("notice", SmallCounty.Enterprises), (seen.Text("stage"), seen.GetProperty("total").GetInt32()));
        Assert.All(seen.GetProperty("items").EnumerateArray(), item => Assert.Equal(["name", "town", "class"], item.EnumerateObject().Select(property => property.Name)));
        using (var page = await pipeline.SendAsync(HttpMethod.Get, "evaluations/2022/public?format=html", Caller.Nobody))
        {
            var text = await page.Content.ReadAsStringAsync();
            Assert.Equal("noindex, nofollow", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
            Assert.Contains("2022年度工业企业亩均效益综合评价结果公示", text, StringComparison.Ordinal);
            Assert.Contains("签发:陈六(副县长)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("复议", text, StringComparison.Ordinal);
        }

        // Objection: a receipt, once; the officer who published may not answer it.
        var objection = new { year = 2022, creditCode = SmallCounty.Code(1), indicator = "x2", text = "增加值应为800万元,联系电话13900000000", raisedBy = "样例1号电动工具厂" };
        var receipt = await PostAsync(pipeline, "objections", objection, HttpStatusCode.Created);
        Assert.Equal(("武亩异〔2022〕0001", true, false), (receipt.Text("number"), receipt.GetProperty("timely").GetBoolean(), receipt.GetProperty("overdue").GetBoolean()));
        Assert.DoesNotContain("13900000000", receipt.ToString(), StringComparison.Ordinal);
        Assert.Equal(receipt.Text("id"), (await PostAsync(pipeline, "objections", objection, HttpStatusCode.Created)).Text("id"));
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.NoticeRunning, "publish", Final(await RunAsync(pipeline, "final"), time));
        time.Shift = TimeSpan.FromDays(20);
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.ObjectionsOpen, "publish", Final(await RunAsync(pipeline, "final"), time));
        Assert.Equal(1, (await pipeline.GetAsync("objections?state=overdue", Caller.Reader)).GetProperty("overdue").GetInt32());

        // A file restates the figure: the answer names it, the result begins again with a draft.
        var corrected = Assert.Single(await pipeline.DropAsync(new DropFile(
            SourceNames.Statistics, "2022年报更正.csv", $"统一社会信用代码,年份,增加值(万元),营业收入(万元),研发经费(万元),平均人数\n{SmallCounty.Code(1)},2022,900,1200,36,100\n")));
        await pipeline.RecalculateAsync();
        Assert.True((await pipeline.GetAsync("evaluations", Caller.Reader)).GetProperty("items")[0].GetProperty("inputsChanged").GetBoolean());
        var answer = new { outcome = "restated", fileId = corrected.Text("id"), reason = "年报已更正,增加值按更正后的900万元计算" };
        await RefusedAsync(pipeline, HttpStatusCode.Forbidden, ProblemCodes.ReviewByAnother, $"objections/{receipt.Text("id")}/answer", answer);
        var address = $"objections/{Uri.EscapeDataString(receipt.Text("number"))}";
        var answered = await PostAsync(pipeline, address + "/answer", answer, person: Reviewer);
        Assert.Equal(("restated", Reviewer), (answered.GetProperty("answer").Text("outcome"), answered.GetProperty("answer").Text("answeredBy")));
        await PostAsync(pipeline, address + "/answer", answer, person: Reviewer);
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.ObjectionAnswered, address + "/answer", new { outcome = "refused", reason = "维持" }, person: Reviewer);
        using (var letter = await pipeline.SendAsync(HttpMethod.Get, address + "?format=html", Caller.Reader))
            Assert.Contains("异议答复书", await letter.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Another one is answered by an adjustment: its file, and the class that it changes.
        var adjusted = Assert.Single(await pipeline.DropAsync(new DropFile(
            SourceNames.Adjustments, "2022/调整.csv", $"统一社会信用代码,年份,类型,理由,认定部门,日期\n{SmallCounty.Code(5)},2022,提档,上市企业,县发改局,2022-11-01\n")));
        var second = await PostAsync(pipeline, "objections", new { year = 2022, creditCode = SmallCounty.Code(5), fileId = corrected.Text("id"), row = 2, text = "上市企业应提档", raisedBy = "样例5号" }, HttpStatusCode.Created);
        await RefusedAsync(pipeline, HttpStatusCode.BadRequest, ProblemCodes.BadBody, $"objections/{second.Text("id")}/answer", new { outcome = "adjusted", fileId = corrected.Text("id"), reason = "提档" }, person: Reviewer);
        await PostAsync(pipeline, $"objections/{second.Text("id")}/answer", new { outcome = "adjusted", fileId = adjusted.Text("id"), reason = "上市企业,予以提档" }, person: Reviewer);

        preview = await pipeline.GetAsync("evaluations/2022/preview");
        Assert.Equal("draft", preview.Text("stage"));
        Assert.True(preview.GetProperty("difference").GetProperty("scores").GetInt32() > 0);
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.ResultChanged, "publish", Final(await RunAsync(pipeline, "final"), time));
        await RefusedAsync(pipeline, HttpStatusCode.BadRequest, ProblemCodes.ActIncomplete, "publish", new { stage = "draft", run = preview.Text("run") });
        await PostAsync(pipeline, "evaluations/2022/publish", new { stage = "draft", run = preview.Text("run"), reason = "异议成立,更正后重新初评" });
        Assert.Contains("正在更正", (await pipeline.GetAsync("evaluations/2022/public", Caller.Nobody)).Text("correction"), StringComparison.Ordinal);

        // The corrected result is noticed anew and says so; then final, with number and remedies.
        await PostAsync(pipeline, "evaluations/2022/publish", Notice(await RunAsync(pipeline, "notice"), time));
        Assert.Contains("更正并取代", (await pipeline.GetAsync("evaluations/2022/public", Caller.Nobody)).Text("correction"), StringComparison.Ordinal);
        time.Shift = TimeSpan.FromDays(45);
        await PostAsync(pipeline, "evaluations/2022/publish", Final(await RunAsync(pipeline, "final"), time));
        seen = await pipeline.GetAsync("evaluations/2022/public", Caller.Nobody);
        Assert.Equal(("final", "武亩办〔2023〕7号"), (seen.Text("stage"), seen.Text("documentNo")));
        Assert.Contains("行政复议", seen.Text("remedies"), StringComparison.Ordinal);
        var late = await PostAsync(pipeline, "objections", new { year = 2022, creditCode = SmallCounty.Code(2), indicator = "x1", text = "税收有误", raisedBy = "样例2号" }, HttpStatusCode.Created);
        Assert.Equal(("武亩异〔2022〕0003", false), (late.Text("number"), late.GetProperty("timely").GetBoolean()));
        var detail = await pipeline.GetAsync($"evaluations/2022/{SmallCounty.Code(1)}", Caller.Reader);
        Assert.Equal(900m / 15, detail.GetProperty("evaluation").GetProperty("items")[1].GetProperty("value").GetDecimal());
        var lifted = (await pipeline.GetAsync($"evaluations/2022/{SmallCounty.Code(5)}", Caller.Reader)).GetProperty("evaluation");
        var adjustment = Assert.Single(lifted.GetProperty("adjustments").EnumerateArray());
        Assert.Equal(("step-up", adjusted.Text("id"), 2), (adjustment.Text("kind"), adjustment.Text("file"), adjustment.GetProperty("row").GetInt32()));
        Assert.True(string.CompareOrdinal(lifted.Text("finalClass"), lifted.Text("initialClass")) < 0);
        Assert.Equal("样例1号电动工具厂", Assert.Single(detail.GetProperty("objections").EnumerateArray()).Text("raisedBy"));
        Assert.Equal(["draft", "notice", "draft", "notice", "final"], (await pipeline.GetAsync("evaluations/2022/history", Caller.Reader)).GetProperty("items").EnumerateArray().Select(act => act.Text("stage")));

        // It expires; and withdrawn it is gone at once, while the history stays.
        time.Shift = TimeSpan.FromDays(45 + (3 * 366));
        await GoneAsync(pipeline);
        time.Shift = TimeSpan.FromDays(46);
        await pipeline.GetAsync("evaluations/2022/public", Caller.Nobody);
        await PostAsync(pipeline, "evaluations/2022/withdraw", new { reason = "依据的文件已废止" });
        await GoneAsync(pipeline);
        using var unlisted = await pipeline.SendAsync(HttpMethod.Get, "evaluations/2022", Caller.Reader);
        Assert.Equal(HttpStatusCode.NotFound, unlisted.StatusCode);
        Assert.Equal(6, (await pipeline.GetAsync("evaluations/2022/history", Caller.Reader)).GetProperty("items").GetArrayLength());
        await RefusedAsync(pipeline, HttpStatusCode.Conflict, ProblemCodes.NothingToWithdraw, "withdraw", new { reason = "再撤回" });
    }

    [Fact]
    public async Task Small_cells_are_hidden_from_readers_and_open_to_operators()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var register = SmallCounty.Enterprise();
        var lines = System.Text.Encoding.UTF8.GetString(register.Content).Split('\n');
        lines[5] = lines[5].Replace("桐琴镇", "柳城镇", StringComparison.Ordinal);
        await pipeline.DropAsync([new DropFile(SourceNames.Enterprises, "名录.csv", string.Join('\n', lines)), .. SmallCounty.All().Skip(1)]);
        await PostAsync(pipeline, "evaluations/2022/publish", new { stage = "draft", run = await RunAsync(pipeline, "draft") });
        var open = await pipeline.GetAsync("evaluations/2022/summary");
        var masked = await pipeline.GetAsync("evaluations/2022/summary", Caller.Reader);
        Assert.Equal([false, false], open.GetProperty("towns").EnumerateArray().Select(cell => cell.GetProperty("suppressed").GetBoolean()));
        Assert.Equal([true, true], masked.GetProperty("towns").EnumerateArray().Select(cell => cell.GetProperty("suppressed").GetBoolean()));
        Assert.Equal(5, masked.GetProperty("total").GetProperty("enterprises").GetInt32());
        Assert.Equal(JsonValueKind.Null, masked.GetProperty("towns")[0].GetProperty("taxWan").ValueKind);
    }

    private static object Notice(string run, ShiftedTime time) => new
    {
        stage = "notice",
        run,
        meeting = new { title = "县政府常务会议", date = Today(time), documentNo = "武政纪〔2023〕4号" },
        signers = new[] { new { name = "陈六", title = "副县长" } },
    };

    private static object Final(string run, ShiftedTime time) => new
    {
        stage = "final",
        run,
        documentNo = "武亩办〔2023〕7号",
        meeting = new { title = "县政府常务会议", date = Today(time), documentNo = "武政纪〔2023〕9号" },
        signers = new[] { new { name = "陈六", title = "副县长" } },
    };

    private static string Today(ShiftedTime time) => time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", null);

    private static async Task<string> RunAsync(Pipeline pipeline, string stage) => (await pipeline.GetAsync("evaluations/2022/preview?stage=" + stage)).Text("run");

    private static IEnumerable<string> Codes(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray().Select(item => item.Text("code"));

    private static async Task<JsonElement> PostAsync(Pipeline pipeline, string path, object body, HttpStatusCode expected = HttpStatusCode.OK, string person = Officer)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, JsonSerializer.Serialize(body), person);
        Assert.True(answer.StatusCode == expected, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Pipeline.JsonAsync(answer);
    }

    private static async Task RefusedAsync(Pipeline pipeline, HttpStatusCode status, string code, string act, object body, string? person = Officer)
    {
        var path = act.Contains('/', StringComparison.Ordinal) ? act : "evaluations/2022/" + act;
        using var answer = await pipeline.SendAsync(HttpMethod.Post, path, Caller.Operator, JsonSerializer.Serialize(body), person);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} {text}");
        using var problem = JsonDocument.Parse(text);
        Assert.Equal(code, problem.RootElement.Text("code"));
    }

    private static async Task GoneAsync(Pipeline pipeline)
    {
        using var answer = await pipeline.SendAsync(HttpMethod.Get, "evaluations/2022/public", Caller.Nobody);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
