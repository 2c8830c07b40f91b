using System.Globalization;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>The log of decisions only grows: every state it ever had is found again by its hash.</summary>
public sealed class DecisionHistoryTests
{
    private static readonly DateTimeOffset Start = new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_state_the_log_ever_had_is_found_whenever_the_run_was_written()
    {
        Decision[] log =
        [
            Say(0, "account:3399000001", LinkVerdicts.Accepted, "91330723MA28D12345"), Say(1, "account:3399000002", LinkVerdicts.Rejected, null),
            Say(2, "account:3399000001", LinkVerdicts.Reopened, null), Say(3, "account:3399000003", LinkVerdicts.Accepted, "91330723MA28D12345"),
            Say(4, "account:3399000002", LinkVerdicts.Reopened, null),
        ];
        for (var length = 0; length <= log.Length; length++)
        {
            var hash = EffectiveLinks.Of(log.Take(length)).Hash ?? RunId.NoDecisions;
            foreach (var around in new[] { Start, Start.AddMinutes(length), Start.AddYears(1) })
            {
                var found = DecisionHistory.Find(log, hash, around, default);
                Assert.Equal(hash, found!.Hash ?? RunId.NoDecisions);
            }
        }
    }

    [Fact]
    public void A_state_the_log_never_had_is_not_made_up()
    {
        var other = EffectiveLinks.Of([Say(0, "account:3399000009", LinkVerdicts.Rejected, null)]).Hash!;
        Assert.Null(DecisionHistory.Find([Say(0, "account:3399000001", LinkVerdicts.Rejected, null)], other, Start, default));
        Assert.Null(DecisionHistory.Find([], other, Start, default));
    }

    private static Decision Say(int minute, string subject, string verdict, string? target) => new()
    {
        Id = minute.ToString("000", CultureInfo.InvariantCulture), Kind = DecisionKind.Link, Subject = subject, Verdict = verdict, Target = target, By = "张科员",
        At = Start.AddMinutes(minute),
    };
}
