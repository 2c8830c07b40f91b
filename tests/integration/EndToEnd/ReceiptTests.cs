using System.Net;
using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>A receipt for each file: as JSON, as text, with the rows to correct and what was corrected; and an address to upload to.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReceiptTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_file_is_corrected_through_its_quarantine_file_and_its_receipt_says_so()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        var good = string.Concat(Enumerable.Range(10, 12).Select(n => $"33990000{n},2022-05,100,丙\n"));
        var text = $"户号,年月,电量(kWh),户名\n{good}3399000098,2022-05,谜语,=甲\n3399000099,2022-05,,乙\n";
        var basis = Assert.Single(await pipeline.DropAsync(new DropFile(SourceNames.Power, "5月.csv", text)));
        var id = basis.Text("id");
        var receipt = await pipeline.GetAsync($"files/{id}");
        Assert.Equal("accepted-with-issues", receipt.Text("status"));
        Assert.Equal($"files/{id}/quarantine", receipt.Text("quarantine"));
        Assert.Equal(2, receipt.GetProperty("openRows").GetInt64());
        Assert.Equal(["1 行:“电量(kWh)”不是数字", "1 行:“电量(kWh)”为空"], receipt.GetProperty("groups").EnumerateArray().Select(group => group.Text("sentence")));
        var groups = (await pipeline.GetAsync($"files/{id}/issues", Caller.Reader)).GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal((15, 15), (groups[1].GetProperty("firstRow").GetInt32(), groups[1].GetProperty("lastRow").GetInt32()));

        using var refused = await pipeline.SendAsync(HttpMethod.Get, $"files/{id}/quarantine", Caller.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var answer = await pipeline.SendAsync(HttpMethod.Get, $"files/{id}/quarantine", Caller.Operator);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var rows = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\ufeff户号,年月,电量(kWh),户名,原因\r\n3399000098,'2022-05,谜语,'=甲,", rows, StringComparison.Ordinal);

        var corrected = Assert.Single(await pipeline.DropAsync(new DropFile(SourceNames.Power, "更正.csv", rows.Replace("谜语", "7", StringComparison.Ordinal))));
        var after = await pipeline.GetAsync($"files/{id}");
        Assert.Equal(1, after.GetProperty("openRows").GetInt64());
        var link = Assert.Single(after.GetProperty("corrections").EnumerateArray());
        Assert.Equal((corrected.Text("id"), 1), (link.Text("id"), link.GetProperty("rows").GetInt32()));
        Assert.Equal(id, (await pipeline.GetAsync($"files/{corrected.Text("id")}")).Text("corrects"));

        using var plain = await pipeline.SendAsync(HttpMethod.Get, $"files/{id}?format=text", Caller.Reader);
        Assert.Equal("text/plain", plain.Content.Headers.ContentType!.MediaType);
        var words = await plain.Content.ReadAsStringAsync();
        Assert.StartsWith($"接收回执 power/5月.csv\n编号:{id}\n", words, StringComparison.Ordinal);
        Assert.Contains("状态:已接收,部分行待更正\n行数:读取14行,采用12行,待更正2行\n月份:2022-05\n", words, StringComparison.Ordinal);
        Assert.Contains("更正情况:已收到1份更正,尚有1行待更正\n", words, StringComparison.Ordinal);

        using var none = await pipeline.SendAsync(HttpMethod.Get, "files/power-20230601T000000Z-0123456789abcdef/quarantine", Caller.Operator);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task An_upload_address_writes_one_new_file_and_nothing_else()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite.NewAccount());
        using var answer = await pipeline.SendAsync(HttpMethod.Post, "drops/power", Caller.Operator, """{"name":"../局/6月 用电?.csv"}""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var drop = await Pipeline.JsonAsync(answer);
        Assert.Matches(@"^\d{4}-\d\d-\d\d/\d{6}-[0-9a-f]{8}-6月 用电_\.csv$", drop.Text("path"));
        Assert.Contains("sp=cw", drop.Text("uploadUrl"), StringComparison.Ordinal);
        using var other = await pipeline.SendAsync(HttpMethod.Post, "drops/power", Caller.Operator, """{"name":"6月 用电?.csv"}""");
        Assert.NotEqual(drop.Text("path"), (await Pipeline.JsonAsync(other)).Text("path"));

        using var http = new HttpClient();
        using var put = new HttpRequestMessage(HttpMethod.Put, drop.Text("uploadUrl")) { Content = new StringContent("户号,年月,电量\n3399000010,202205,5\n") };
        put.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var stored = await http.SendAsync(put);
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        using var read = await http.GetAsync(drop.Text("uploadUrl"));
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Put, drop.Text("uploadUrl").Replace("6%E6%9C%88", "7%E6%9C%88", StringComparison.OrdinalIgnoreCase)) { Content = new StringContent("x") };
        elsewhere.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var refused = await http.SendAsync(elsewhere);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        JsonElement items;
        for (var tries = 0; ; tries++)
        {
            items = (await pipeline.GetAsync(drop.Text("receipt"))).GetProperty("items");
            if (items.GetArrayLength() == 1 && items[0].Text("status") == "accepted") break;
            Assert.True(tries < 600, "the uploaded file was not taken in");
            await Task.Delay(200);
        }

        using var unknown = await pipeline.SendAsync(HttpMethod.Post, "drops/coal", Caller.Operator, """{"name":"a.csv"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var nameless = await pipeline.SendAsync(HttpMethod.Post, "drops/power", Caller.Operator, "{}");
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
    }
}
