using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns.Lists;

namespace Wuyi.Pipeline.IntegrationTests.Results.Campaigns;

/// <summary>Issued lists: the document under its hash, then the act that names it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class IssuedListTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset At = new(2023, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private static IssuedList List(string number, string title = "高耗低效企业清单") => new()
    {
        Number = number, Title = title, Issuer = "整治办", On = new(2023, 7, 1), Scope = "all", IsPublic = false, Period = Month.Parse("2023-06"), Run = "r",
        Members = [new(CreditCode.Parse("113307230026011330"), "演示甲", "桐琴镇", "3465", true, "低效", [CaseMeasure.Upgrade], new(2024, 6, 30), "县经信局", CaseState.Plan, new(2023, 5, 20))],
    };

    [Fact]
    public async Task A_number_stands_for_one_document_whoever_tries_again()
    {
        var clients = await azurite.NewAccount().ReadyClientsAsync();
        var lists = new IssuedLists(clients, new ActLog(clients));
        const string number = "武整治办〔2023〕5号";
        Assert.Null(await lists.FindAsync(number, default));
        Assert.True(await lists.TryIssueAsync(List(number), "王一", At, default));
        Assert.True(await lists.TryIssueAsync(List(number), "王一", At.AddMinutes(1), default));
        Assert.False(await lists.TryIssueAsync(List(number, "另一份清单"), "王一", At, default));
        Assert.False(await lists.TryIssueAsync(List(number), "李二", At, default));
        var (head, list) = (await lists.FindAsync(number, default))!.Value;
        Assert.Equal((number, "王一", At, 1), (head.Number, head.By, head.At, head.Details.Members));
        Assert.Equal(("演示甲", CaseMeasure.Upgrade), (list.Members[0].Name, list.Members[0].Measures[0]));
        Assert.True(await lists.TryIssueAsync(List("6号"), "王一", At.AddDays(1), default));
        Assert.Equal([number, "6号"], (await lists.ListAsync(default)).Select(issued => issued.Number));
    }

    [Fact]
    public async Task Whoever_dies_at_any_call_leaves_the_number_free_or_the_list_whole()
    {
        for (var nth = 1; nth <= 2; nth++)
        {
            foreach (var moment in new[] { FaultMoment.BeforeSending, FaultMoment.AfterSending })
            {
                var account = azurite.NewAccount();
                var good = await account.ReadyClientsAsync();
                var faulty = account.Clients(FaultPolicy.Nth(nth, moment), 0);
                try
                {
                    await new IssuedLists(faulty, new ActLog(faulty)).TryIssueAsync(List("1号"), "王一", At, default);
                }
                catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
                {
                    // Killed there.
                }

                var lists = new IssuedLists(good, new ActLog(good));
                if (await lists.FindAsync("1号", default) is { } found) Assert.Single(found.List.Members);
                Assert.True(await lists.TryIssueAsync(List("1号"), "王一", At, default));
                Assert.Equal(1, Assert.Single(await lists.ListAsync(default)).Details.Members);
            }
        }
    }
}
