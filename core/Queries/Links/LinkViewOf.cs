using System.Globalization;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Queries.Views;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Links and decisions as the API shows them; readers do not see names of natural persons (RULINGS 6.9).</summary>
internal sealed class LinkViewOf(Audience audience, EffectiveLinks links)
{
    private const string Hidden = "…";
    private const int WindowMonths = 12;
    private const string AreaMonths = "亩·月";

    /// <summary>The texts of a kind whose key is a name or may be one.</summary>
    private static readonly LinkKind[] Names = [LinkKind.Name, LinkKind.Holder, LinkKind.Lessor, LinkKind.Lessee, LinkKind.Taxpayer];

    private bool Open => audience == Audience.Operator;

    public LinkView Link(LinkBoard board, LinkEntry entry)
    {
        var of = links.Of(entry.Subject);
        var accepted = of.LastOrDefault(link => link.Accepted)?.Target?.Code;
        var source = board.SourceOf(entry);
        var known = IsKnown(board);
        var state = LinkStates.Of(entry, of, known);
        return new LinkView(
            entry.Subject.Id, SubjectOf(entry.Subject, entry.Code, entry.Name), entry.Subject.Kind.Word(), entry.Source, entry.Origin, CodeOf(entry.Code),
            NameOf(entry.Code, entry.Name), SizeOf(entry, source), source.Unit == AreaMonths ? "亩" : source.Unit, ShareOf(entry, source), board.MonthsOf(entry),
            state, state == LinkStates.Accepted ? accepted : null, of.Count == 0 || known || (accepted is not null && entry.LinkedTo == accepted),
            [.. LinkStates.Offered(entry, of).Select(candidate => new LinkCandidateView(candidate.CreditCode, candidate.Name, candidate.Reasons, candidate.Similarity))],
            [.. of.Select(link => Decision(link.Decision))]);
    }

    /// <summary>Whether the run already knows all that holds now.</summary>
    public bool IsKnown(LinkBoard board) => board.Published.Decisions == (links.Hash ?? Results.RunId.NoDecisions);

    /// <summary>A text that the run does not list, by what was decided about it.</summary>
    public LinkView Decided(LinkSubject subject)
    {
        var of = links.Of(subject);
        var accepted = of.LastOrDefault(link => link.Accepted)?.Target?.Code;
        var state = accepted is not null ? LinkStates.Accepted : of.Count > 0 ? LinkStates.Rejected : LinkStates.Open;
        return new LinkView(
            subject.Id, SubjectOf(subject, null, null), subject.Kind.Word(), "", "", null, null, 0m, "", null, [], state, accepted, Applied: true, [],
            [.. of.Select(link => Decision(link.Decision))]);
    }

    public UnlinkedView Unlinked(LinkBoard board, LinkEntry entry)
    {
        var source = board.SourceOf(entry);
        return new UnlinkedView(
            entry.Subject.Id, entry.Source, SubjectOf(entry.Subject, entry.Code, entry.Name), CodeOf(entry.Code), NameOf(entry.Code, entry.Name),
            Exact(entry.Amount), source.Unit, ShareOf(entry, source), board.MonthsOf(entry));
    }

    public LinkDecisionView Decision(Decision decision)
    {
        if (!LinkSubject.TryParse(decision.Subject, out var subject)) throw new FormatException($"'{decision.Subject}' is no subject of a link");
        LinkTarget? target = decision.Target is { } text ? LinkTarget.Parse(text) : null;
        var holds = links.Of(subject).Any(link => link.Decision.Id == decision.Id);
        return new LinkDecisionView(
            decision.Id, subject.Id, SubjectOf(subject, null, null), decision.Verdict, target?.Code, target?.From?.ToString(), target?.To?.ToString(),
            Open ? decision.Reason : decision.Reason is null ? null : Hidden, decision.By, decision.At, holds);
    }

    public static SourceLinksView Source(SourceLinks source) => new(
        source.Source, source.Unit, Exact(source.Linked), Exact(source.Unlinked), Exact(source.Total), ShareOf(source.Linked, source.Total), source.Subjects,
        Exact(source.Others));

    public static CoverageFigureView? Figure(CoverageFigure? figure) => figure is null ? null : new(
        Exact(figure.Linked), Exact(figure.Unlinked), Exact(figure.Total), ShareOf(figure.Linked, figure.Total), figure.Subjects);

    public static LandImbalanceView Imbalance(LandImbalance imbalance)
    {
        var (found, expected) = (Exact(imbalance.Found).ToString(CultureInfo.InvariantCulture), Exact(imbalance.Expected).ToString(CultureInfo.InvariantCulture));
        var what = imbalance.Leases ? $"{imbalance.Month} 名录内企业租赁净额{found}亩,其他各方{expected}亩" : $"{imbalance.Month} 各权利人合计{found}亩,宗地合计{expected}亩";
        return new LandImbalanceView(
            LandImbalance.Code, imbalance.Month.ToString(), IssueCatalogue.Of(LandImbalance.Code).Message.Replace("{found}", what, StringComparison.Ordinal));
    }

    /// <summary>Without trailing zeros, not rounded: what is linked and what is not must add up.</summary>
    public static decimal Exact(decimal amount) => amount == 0m ? 0m : amount / 1.0000000000000000000000000000m;

    private static decimal SizeOf(LinkEntry entry, SourceLinks source) =>
        source.Unit == AreaMonths ? Round(entry.Amount / WindowMonths) : Round(entry.Amount);

    private static decimal? ShareOf(LinkEntry entry, SourceLinks source) => ShareOf(entry.Amount, source.Total);

    private static decimal? ShareOf(decimal part, decimal whole) => whole > 0m ? Round(part / whole) : null;

    private string SubjectOf(LinkSubject subject, string? code, string? name)
    {
        if (Open || !Names.Contains(subject.Kind)) return subject.ToString();
        return PersonNames.IsPerson(code ?? subject.Key, subject.Key == code ? name : subject.Key)
            ? $"{subject.Kind.Word()}:{PersonNames.Masked(subject.Key)}" : subject.ToString();
    }

    private string? CodeOf(string? code) => Open || code is null || !PersonNames.IsPerson(code, null) ? code : Hidden;

    private string? NameOf(string? code, string? name) => Open || name is null || !PersonNames.IsPerson(code, name) ? name : PersonNames.Masked(name);
}
