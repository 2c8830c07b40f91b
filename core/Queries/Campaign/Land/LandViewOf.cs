using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Decisions;
using static Wuyi.Pipeline.Queries.Campaign.Land.LandWords;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <summary>Land of the board as views, rounded.</summary>
internal static class LandViewOf
{
    public static IdleParcelView Idle(IdleParcel parcel) => new(
        parcel.Parcel, [.. parcel.Holders.Select(Holding)], parcel.Town, parcel.Location, parcel.Use, Round(parcel.Mu), Of(parcel.State), Day(parcel.Since), parcel.IsOpen,
        [.. parcel.Grounds.Select(Ground)], parcel.Reason, parcel.GovernmentCaused, parcel.Measure is { } measure ? Of(measure) : null, Day(parcel.PlannedOn), parcel.IsOverdue,
        parcel.SupervisionNo, parcel.ContractNo, parcel.Flags, parcel.Acts, Origin(parcel.Origin));

    public static IdleParcelView Idle(UnclearParcel parcel) => new(
        parcel.Parcel, [.. parcel.Holders.Select(Holding)], parcel.Town, null, null, Round(parcel.Mu), Unclear, Day(parcel.StartDueOn), false, [], null, false, null, null, false,
        null, null, parcel.Flags, 0, Origin(parcel.Origin));

    public static IdleStepView Step(Act act)
    {
        var details = IdleDisposal.Details(act);
        return new(
            act.Number, act.Verb, Day(act.On)!, act.By, act.At, act.Reason, details.Measure is { } measure ? Of(measure) : null, Day(details.PlannedOn), details.DocumentNo,
            details.Evidence, details.Department);
    }

    public static LandCommitmentView Commitment(LandCommitment land) => new(
        land.Parcel, land.CreditCode?.Value, land.HolderName, land.Town, land.Location, Round(land.Mu), Day(land.GrantedOn), Date(land.Start), Date(land.Completion),
        Date(land.Production), Figure(land.Tax), Figure(land.Investment), land.IsBreached, land.Flags, Origin(land.Origin)!);

    public static ExpiringRightView Expiring(ExpiringRight right) => new(
        right.Parcel, right.CreditCode?.Value, right.HolderName, right.Town, right.Location, right.Use, Round(right.Mu), Day(right.EndsOn)!, right.Days, right.IsExpired,
        Origin(right.Origin)!);

    public static LandTransferView Transfer(LandTransfer transfer) => new(
        transfer.Parcel, transfer.Town, transfer.Location, transfer.Use, Round(transfer.Mu), Holding(transfer.From), Holding(transfer.To), Day(transfer.EndedOn)!,
        Day(transfer.BeganOn)!, transfer.InLast12Months, transfer.SincePlan, Origin(transfer.Origin)!);

    public static GrantYearView Grants(GrantYear year) => new(
        year.Year, Round(year.IndustrialMu), year.Industrial, Round(year.StandardMu), year.Standard, Share(year.StandardMu, year.IndustrialMu), Round(year.AllMu), year.All,
        year.OthersKnown ? Share(year.IndustrialMu, year.AllMu) : null, year.OthersKnown, year.StandardUnstated, year.ModeUnstated, year.UseUnstated);

    public static FactOriginView? Origin(FactOrigin? origin) => origin is null ? null : new(origin.FileId, origin.Row);

    private static decimal? Share(decimal part, decimal whole) => whole > 0m ? Round(part / whole) : null;

    private static LandHoldingView Holding(LandHolding holding) => new(holding.CreditCode?.Value, holding.Name, Round(holding.Mu));

    private static IdleGroundView Ground(IdleGroundFigures figures) => new(
        Of(figures.Ground), Day(figures.Since)!, Day(figures.From)!, figures.Days, Round(figures.DevelopedMu), Round(figures.DueMu), figures.AreaBelow, Round(figures.InvestedWan),
        Round(figures.TotalInvestmentWan), figures.InvestmentBelow);

    private static DateCommitmentView Date(DateCommitment date) => new(Day(date.DueOn), Day(date.DoneOn), Of(date.State), date.Days);

    private static FigureCommitmentView Figure(FigureCommitment figure) => new(
        Round(figure.Agreed), figure is { Amount: { } amount, Mu: { } mu and > 0m } ? Round(amount / mu) : null, Round(figure.Amount), Round(figure.Mu), Of(figure.State));
}
