using System.Globalization;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Linking;

/// <summary>What holds is a pure function of the log: the last decision of a subject and a target counts.</summary>
public class EffectiveLinksTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);
    private static readonly LinkSubject Account = new(LinkKind.Account, "3307230001");

    private static EffectiveLinks Of(params (string Subject, string Verdict, string? Target)[] log) => EffectiveLinks.Of(Log(log));

    private static IEnumerable<Decision> Log((string Subject, string Verdict, string? Target)[] log) => log.Select((entry, i) => new Decision
    {
        Id = i.ToString("0000", CultureInfo.InvariantCulture), Kind = DecisionKind.Link, Subject = entry.Subject, Verdict = entry.Verdict,
        Target = entry.Target, By = "张科员", At = DateTimeOffset.UnixEpoch,
    });

    private static int Enterprise(EffectiveLinks links, string month) =>
        new Crosswalk(links, new EnterpriseIndex([CreditCode.Parse(X), CreditCode.Parse(Y)])).Find(Account, Month.Parse(month));

    [Fact]
    public void Nothing_decided_has_no_hash() => Assert.Null(EffectiveLinks.None.Hash);

    [Fact]
    public void Of_two_accepted_targets_the_later_decision_has_the_month()
    {
        Assert.Equal(1, Enterprise(Of((Account.ToString(), "accepted", X), (Account.ToString(), "accepted", Y)), "2023-06"));
        Assert.Equal(0, Enterprise(Of((Account.ToString(), "accepted", Y), (Account.ToString(), "accepted", X)), "2023-06"));
    }

    [Fact]
    public void A_meter_that_changed_hands_has_two_owners_one_after_the_other()
    {
        var links = Of((Account.ToString(), "accepted", $"{X} ..2022-12"), (Account.ToString(), "accepted", $"{Y} 2023-01.."));
        Assert.Equal(0, Enterprise(links, "2022-12"));
        Assert.Equal(1, Enterprise(links, "2023-01"));
    }

    [Fact]
    public void A_rejection_takes_an_acceptance_back_and_the_other_way_round()
    {
        Assert.Equal(EnterpriseIndex.Unknown, Enterprise(Of((Account.ToString(), "accepted", X), (Account.ToString(), "rejected", X)), "2023-06"));
        var crosswalk = new Crosswalk(Of((Account.ToString(), "rejected", X), (Account.ToString(), "accepted", X)), new EnterpriseIndex([CreditCode.Parse(X)]));
        Assert.False(crosswalk.IsRejected(Account, 0));
    }

    [Fact]
    public void Rejected_without_a_target_means_nobody_of_the_register_until_somebody_is_accepted()
    {
        var index = new EnterpriseIndex([CreditCode.Parse(X), CreditCode.Parse(Y)]);
        var nobody = new Crosswalk(Of((Account.ToString(), "rejected", null)), index);
        Assert.True(nobody.IsRejected(Account, 0));
        Assert.True(nobody.IsRejected(Account, 1));
        Assert.False(new Crosswalk(Of((Account.ToString(), "rejected", null), (Account.ToString(), "accepted", X)), index).IsRejected(Account, 1));
    }

    [Fact]
    public void Reopened_forgets_one_target_or_all()
    {
        var log = new[] { (Account.ToString(), "accepted", X), (Account.ToString(), "rejected", (string?)Y), (Account.ToString(), "reopened", Y) };
        Assert.Equal([X], Of(log).Of(Account).Select(link => link.Target!.Value.Code));
        Assert.Null(Of([.. log, (Account.ToString(), "reopened", null)]).Hash);
    }

    [Fact]
    public void The_hash_tells_what_holds_not_who_said_it_nor_how_often()
    {
        var once = Of((Account.ToString(), "accepted", X), ("name:武义老工具厂", "rejected", Y));
        var again = Of(("name:武义老工具厂", "accepted", Y), ("name: 武义 老工具厂", "rejected", Y), (Account.ToString(), "accepted", Y), (Account.ToString(), "reopened", Y),
            (Account.ToString(), "accepted", X), (Account.ToString(), "accepted", X));
        Assert.Equal(once.Hash, again.Hash);
        Assert.NotEqual(once.Hash, Of((Account.ToString(), "accepted", $"{X} 2023-01.."), ("name:武义老工具厂", "rejected", Y)).Hash);
    }

    [Fact]
    public void The_order_in_which_the_log_is_read_does_not_matter()
    {
        var log = Log([(Account.ToString(), "accepted", X), (Account.ToString(), "accepted", Y), ("name:武义老工具厂", "rejected", Y)]).ToList();
        Assert.Equal(EffectiveLinks.Of(log).Hash, EffectiveLinks.Of(Enumerable.Reverse(log)).Hash);
    }

    [Theory]
    [InlineData("holder:12345678-9", "holder:123456789")]
    [InlineData("name:武义（甲） 工具厂", "name:武义(甲)工具厂")]
    [InlineData("certificate:浙(2019)武义县不动产权第0001234号", "certificate:浙(2019)武义县不动产权第0001234号")]
    public void A_subject_may_be_written_as_a_file_has_it(string written, string subject)
    {
        Assert.True(LinkSubject.TryParse(written, out var read));
        Assert.Equal(subject, read.ToString());
        Assert.Matches("^[0-9a-f]{20}$", read.Id);
    }

    [Theory]
    [InlineData("3307230001")]
    [InlineData("owner:1")]
    [InlineData("account:")]
    [InlineData(null)]
    public void Anything_else_is_no_subject(string? text) => Assert.False(LinkSubject.TryParse(text, out _));
}
