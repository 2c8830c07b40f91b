using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Results.Campaigns.Lists;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>Issues the 《高耗低效企业清单》 (编制下发): a dated document with a number, by a named person; its members are frozen.</summary>
public sealed class ListCommands(ICampaignResults results, IActLog acts, IIssuedLists lists, CampaignOptions options, TimeProvider time)
{
    private const int LongestNumber = 60;
    private const int LongestText = 60;
    private static readonly System.Buffers.SearchValues<char> NotInAddresses = System.Buffers.SearchValues.Create("/\\?#%\r\n\t");
    private const string All = "all";
    private const string OnlyNew = "new";

    /// <summary>201 with the list; the same person issuing the same list again gets it again.</summary>
    /// <exception cref="ApiProblemException">400; 403; 404 campaign-not-published; 409 list-exists, list-empty.</exception>
    public async Task<Answer> IssueAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var by = call.RequireNamed();
        var body = Bodies.Read(call, ApiJson.Instance.IssueListBody, "{\"number\":\"武整治办〔2023〕5号\",\"on\":\"2023-05-20\",\"scope\":\"all\"}");
        var number = Bodies.Number("number", body.Number, LongestNumber) ?? throw Bodies.Bad("number", "须写明文号");
        if (number.AsSpan().ContainsAny(NotInAddresses)) throw Bodies.Bad("number", "不含 / \\ ? # %");
        var now = time.GetUtcNow();
        var on = body.On ?? WorkingDays.Today(now);
        if (on > WorkingDays.Today(now)) throw Bodies.Bad("on", $"不晚于今天({CaseReplay.Day(WorkingDays.Today(now))})");
        var scope = body.Scope ?? All;
        if (scope is not (All or OnlyNew)) throw Bodies.Bad("scope", "all, new");
        // Given before: what was issued stays, whatever has become of the cases since.
        if (await lists.FindAsync(number, cancellation).ConfigureAwait(false) is { } old) return Again(call, old, body, by, on, scope);
        var heads = await lists.ListAsync(cancellation).ConfigureAwait(false);
        var last = heads.Count == 0 ? (DateOnly?)null : heads.Max(head => head.On);
        if (on < last) throw Bodies.Bad("on", $"不早于上一份清单的日期({CaseReplay.Day(last.Value)})");
        var campaign = await results.CurrentAsync(null, cancellation).ConfigureAwait(false);
        var members = await MembersAsync(campaign, on, scope == OnlyNew ? await NamedAsync(heads, cancellation).ConfigureAwait(false) : null, cancellation).ConfigureAwait(false);
        if (members.Count == 0) throw new ApiProblemException(ProblemCodes.ListEmpty, scope == OnlyNew ? "上一份清单以后没有新列入的企业" : "没有已列入清单的企业");
        var list = new IssuedList
        {
            Number = number, Title = Bodies.Optional("title", body.Title, LongestText) ?? "高耗低效企业清单", Issuer = Bodies.Optional("issuer", body.Issuer, LongestText) ?? options.ListOffice,
            On = on, Scope = scope, IsPublic = body.Public, Period = campaign.Period, Run = campaign.Run, Members = members,
        };
        if (!await lists.TryIssueAsync(list, by, now, cancellation).ConfigureAwait(false)) throw Exists(number);
        var issued = await lists.FindAsync(number, cancellation).ConfigureAwait(false) ?? throw Exists(number);
        return Shown(call, issued, 201);
    }

    private static Answer Again(ApiCall call, (IssuedListHead Head, IssuedList List) old, IssueListBody body, string by, DateOnly on, string scope) =>
        old.Head.By == by && old.List.On == on && old.List.Scope == scope && old.List.IsPublic == body.Public ? Shown(call, old, 200) : throw Exists(old.Head.Number);

    private static Answer Shown(ApiCall call, (IssuedListHead Head, IssuedList List) issued, int status) =>
        Answer.Json(call, ListQueries.View(issued), ApiJson.Instance.IssuedListView) with { ETag = null, Status = status, Location = "inefficient/lists/" + Uri.EscapeDataString(issued.Head.Number) };

    /// <summary>Everybody who is on the list at the end of a day by steps of files and acts; without those that earlier lists name for this listing.</summary>
    private async Task<List<ListMember>> MembersAsync(PublishedCampaign campaign, DateOnly on, HashSet<(CreditCode, DateOnly?)>? named, CancellationToken cancellation)
    {
        var board = await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false);
        var log = (await acts.OfKindAsync(ActKind.Case, cancellation).ConfigureAwait(false)).Where(act => act.On <= on).ToLookup(act => act.Subject, StringComparer.Ordinal);
        var cases = board.Cases.ToDictionary(item => item.CreditCode.Value, StringComparer.Ordinal);
        var pool = board.Pool.ToDictionary(item => item.CreditCode.Value, StringComparer.Ordinal);
        var loose = board.Loose.ToDictionary(item => item.CreditCode.Value, StringComparer.Ordinal);
        var members = new List<ListMember>();
        foreach (var code in cases.Keys.Union(log.Select(group => group.Key)))
        {
            var (item, member, left) = (cases.GetValueOrDefault(code), pool.GetValueOrDefault(code), loose.GetValueOrDefault(code));
            var history = (item?.History ?? left?.History ?? []).Where(step => step.Step.On <= on);
            var track = CaseNow.TrackOf(history, log[code]);
            if (track.State is not { } state || !CaseTransitions.IsOpenListed(state)) continue;
            var credit = CreditCode.Parse(code);
            if (named?.Contains((credit, track.ListedOn)) == true) continue;
            members.Add(new ListMember(
                credit, item?.Name ?? member?.Name ?? left?.Name ?? track.Name ?? code, item?.Town ?? member?.Town ?? left?.Town, item?.Industry ?? member?.Industry,
                item?.AboveScale ?? member?.AboveScale, track.Reason ?? MissedOf(item), track.Measures, track.PlannedOn, track.Department, state, track.ListedOn));
        }

        return [.. members.OrderBy(member => member.Town is null).ThenBy(member => member.Town, StringComparer.Ordinal).ThenBy(member => member.CreditCode.Value, StringComparer.Ordinal)];
    }

    /// <summary>Where nobody said why, what was below its floor when it was listed.</summary>
    private static string? MissedOf(InefficientCase? item)
    {
        var missed = (item?.Then ?? item?.Now)?.Tests.Where(test => test.Outcome == TestOutcome.Missed).Select(test => CaseIndicators.Chinese(test.Indicator)).ToList();
        return missed is { Count: > 0 } ? string.Join("、", missed) + "低于底线" : null;
    }

    /// <summary>Enterprises that earlier lists name, each with the listing that they were named for.</summary>
    private async Task<HashSet<(CreditCode, DateOnly?)>> NamedAsync(IReadOnlyList<IssuedListHead> heads, CancellationToken cancellation)
    {
        var named = new HashSet<(CreditCode, DateOnly?)>();
        foreach (var head in heads)
        {
            if (await lists.FindAsync(head.Number, cancellation).ConfigureAwait(false) is not { } found) continue;
            foreach (var member in found.List.Members) named.Add((member.CreditCode, member.ListedOn));
        }

        return named;
    }

    private static ApiProblemException Exists(string number) => new(ProblemCodes.ListExists, $"文号 {number} 的清单已经下发,不能更改;请用新的文号");
}
