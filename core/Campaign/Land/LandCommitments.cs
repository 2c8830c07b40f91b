using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>标准地: what was agreed against what is (RULES 6, R21). Before the agreed day of production only dates are judged.</summary>
internal sealed class LandCommitments
{
    public const string MultiParcel = "multi-parcel";
    public const string SeveralHolders = "several-holders";
    public const string HolderUnlinked = "holder-unlinked";
    public const string ProductionDateMissing = "production-date-missing";

    private readonly DateOnly _day;
    private readonly LandNames _names;
    private readonly Dictionary<CreditCode, PerMu> _standings;
    private readonly Dictionary<CreditCode, int> _parcelsOf;
    private readonly Dictionary<(string Parcel, ProjectStage Stage), DateOnly> _steps = [];

    /// <param name="parcels">Of the day.</param>
    /// <param name="steps">Rows of projects that name a parcel: days on which it was begun, completed, taken into production.</param>
    /// <param name="standings">Rolling 12 months of the period.</param>
    /// <param name="names">Names of holders.</param>
    /// <param name="day">Last day of the period.</param>
    public LandCommitments(IReadOnlyList<ParcelOnDay> parcels, IReadOnlyList<ProjectStep> steps, IReadOnlyList<Standing> standings, LandNames names, DateOnly day)
    {
        (_day, _names) = (day, names);
        _standings = standings.ToDictionary(standing => standing.Profile.CreditCode, standing => standing.PerMu);
        _parcelsOf = parcels.SelectMany(parcel => parcel.Live.Where(right => right is { Holder: not null, HeldMu: > 0m }).Select(right => right.Holder!.Value).Distinct())
            .CountBy(code => code).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var step in steps)
        {
            if (step is { Parcel: { } parcel, DoneOn: { } done } && done <= day) _steps[(parcel, step.Stage)] = done;
        }
    }

    public IEnumerable<LandCommitment> Of(ParcelOnDay parcel)
    {
        var standard = parcel.Live.Where(right => right.StandardLand == true && right.HeldMu > 0m).OrderBy(right => right.HolderKey, StringComparer.Ordinal).ThenBy(right => right.Lot).ToList();
        foreach (var right in standard) yield return Of(parcel, right, standard.Count);
    }

    private LandCommitment Of(ParcelOnDay parcel, ParcelRight right, int holders)
    {
        var notStarted = parcel.IsStatedNotStarted;
        var notCompleted = notStarted || right.CompletedOn > _day;
        var start = Date(right.StartDueOn, Done(right.StartedOn, parcel.Parcel, ProjectStage.Construction), notStarted);
        var completion = Date(right.CompletionDueOn, Done(right.CompletedOn, parcel.Parcel, ProjectStage.Completion), notCompleted);
        var production = Date(right.ProductionDueOn, Done(null, parcel.Parcel, ProjectStage.Production), notCompleted);
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        if (holders > 1) flags.Add(SeveralHolders);
        if (right.Holder is null) flags.Add(HolderUnlinked);
        if (right.ProductionDueOn is null && (right.AgreedTaxPerMu ?? right.AgreedInvestmentPerMu) is not null) flags.Add(ProductionDateMissing);
        var (tax, investment) = (Tax(right, flags), Figure(right, right.AgreedInvestmentPerMu, right.InvestedWan, right.AreaMu));
        return new LandCommitment
        {
            Parcel = parcel.Parcel,
            CreditCode = right.Holder,
            HolderName = _names.Of(right),
            Town = right.Town,
            Location = right.Location,
            Mu = right.HeldMu,
            GrantedOn = right.GrantedOn,
            Start = start,
            Completion = completion,
            Production = production,
            Tax = tax,
            Investment = investment,
            Flags = [.. flags],
            IsBreached = IsBroken(start) || IsBroken(completion) || IsBroken(production)
                || tax.State == FigureCommitmentState.Below || investment.State == FigureCommitmentState.Below,
            Origin = right.Origin,
        };
    }

    /// <summary>
    /// T × the parcel's share of A over the parcel is T ÷ A whatever the share (R21): with several parcels an apportionment by area, which <c>multi-parcel</c> says.
    /// </summary>
    private FigureCommitment Tax(ParcelRight right, SortedSet<string> flags)
    {
        if (right.AgreedTaxPerMu is null) return new(null, null, null, FigureCommitmentState.NotAgreed);
        PerMu? standing = null;
        if (right.Holder is { } code)
        {
            _standings.TryGetValue(code, out standing);
            if (_parcelsOf.GetValueOrDefault(code) > 1) flags.Add(MultiParcel);
        }

        var figure = Figure(right, right.AgreedTaxPerMu, standing?.TaxWan, standing?.LandMu > 0m ? standing.LandMu : null);
        if (standing?.Flags.Contains(ResultFlags.TaxMonthMissing) != true) return figure;
        flags.Add(ResultFlags.TaxMonthMissing);
        // A month of tax is not there: what it brings may still make it good.
        return figure.State == FigureCommitmentState.Below ? figure with { State = FigureCommitmentState.Unknown } : figure;
    }

    private FigureCommitment Figure(ParcelRight right, decimal? agreed, decimal? amount, decimal? mu)
    {
        var state = agreed is null ? FigureCommitmentState.NotAgreed
            : right.ProductionDueOn is null ? FigureCommitmentState.Unknown
            : _day <= right.ProductionDueOn ? FigureCommitmentState.NotDue
            : amount is null || mu is not > 0m ? FigureCommitmentState.Unknown
            : ExactProduct.Compare(amount.Value, 1m, 1m, agreed.Value, mu.Value, 1m) < 0 ? FigureCommitmentState.Below : FigureCommitmentState.Kept;
        return new(agreed, amount, mu, state);
    }

    private DateOnly? Done(DateOnly? stated, string parcel, ProjectStage stage) =>
        stated <= _day ? stated : stated is null && _steps.TryGetValue((parcel, stage), out var done) ? done : null;

    private DateCommitment Date(DateOnly? due, DateOnly? done, bool statedNotDone)
    {
        if (due is not { } day) return new(null, done, DateCommitmentState.NotAgreed, null);
        if (done is { } on) return on <= day ? new(due, done, DateCommitmentState.Kept, null) : new(due, done, DateCommitmentState.Late, on.DayNumber - day.DayNumber);
        if (_day <= day) return new(due, null, DateCommitmentState.Open, null);
        return statedNotDone ? new(due, null, DateCommitmentState.Late, _day.DayNumber - day.DayNumber) : new(due, null, DateCommitmentState.Unknown, null);
    }

    /// <summary>A date that was kept late is over; one that has passed without the thing done is not.</summary>
    private static bool IsBroken(DateCommitment date) => date is { State: DateCommitmentState.Late, DoneOn: null };
}
