using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>land</c>, restated as the monthly runs restate them (R7), with every column the campaign asks for.</summary>
internal static class ParcelRightReader
{
    private const int AreaDigits = 10;

    /// <summary>Rights by parcel in ordinal order, then by piece, holder and first day.</summary>
    public static async Task<IReadOnlyList<ParcelRight>> ReadAsync(
        IReadOnlyList<InputFile> files, Month period, LandRules rules, Linker linker, IFactReader facts, CancellationToken cancellation)
    {
        var parcels = await LandReader.ReadWithDetailsAsync(files, linker, facts, cancellation).ConfigureAwait(false);
        var day = period.LastDay.DayNumber;
        var rights = new List<ParcelRight>();
        foreach (var (code, parcel) in parcels.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            for (var place = 0; place < parcel.Lots.Count; place++)
            {
                var lot = parcel.Lots[place];
                var held = HeldOn(day, lot, rules);
                foreach (var right in lot.Rights) rights.Add(Of(code, parcel, lot, place + 1, right, held, day, linker));
            }
        }

        return rights;
    }

    /// <summary>What each holder has of a piece on a day, in the shares of the monthly runs.</summary>
    private static Dictionary<string, decimal> HeldOn(int day, Lot lot, LandRules rules)
    {
        var held = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (HolderShares.On(day, lot, rules) is not { } shares) return held;
        foreach (var share in shares.Shares)
        {
            var area = share.Numerator == shares.Denominator ? lot.Area : Exact.MultiplyDivide(lot.Area, share.Numerator, shares.Denominator);
            held[share.HolderKey] = Exact.ToDecimal(area, AreaDigits);
        }

        return held;
    }

    private static ParcelRight Of(string code, Parcel parcel, Lot lot, int place, LandRight right, Dictionary<string, decimal> held, int day, Linker linker)
    {
        var details = right.Details ?? new RightDetails();
        // Several rights of one holder are one share of it: the first that exists carries the area.
        var mu = right.ExistsOn(day) && held.Remove(right.HolderKey, out var share) ? share : 0m;
        return new ParcelRight
        {
            Parcel = code,
            Holder = right.Enterprise >= 0 ? linker.Enterprises.Codes[right.Enterprise] : null,
            HolderKey = right.HolderKey,
            HolderName = details.HolderName is { } name && PersonNames.IsPerson(details.HolderCode, name) ? PersonNames.Masked(name) : details.HolderName,
            Lot = place,
            AreaMu = Exact.ToDecimal(lot.Area, AreaDigits),
            ParcelMu = Exact.ToDecimal(parcel.Area, AreaDigits),
            HeldMu = mu,
            AcquiredOn = Day(right.AcquiredOn),
            EndsOn = Day(right.EndsOn),
            CancelledOn = Day(right.CancelledOn),
            GrantedOn = Day(right.GrantedOn),
            Town = details.Town,
            Location = details.Location,
            Use = details.Use,
            RightType = details.RightType,
            SupplyMode = details.SupplyMode,
            StartDueOn = details.StartDueOn,
            CompletionDueOn = details.CompletionDueOn,
            ProductionDueOn = Day(right.ProductionDueOn),
            StartedOn = details.StartedOn,
            NotStarted = details.NotStarted ?? false,
            CompletedOn = details.CompletedOn,
            DevelopedMu = Mu(details.DevelopedArea),
            DueMu = Mu(details.DueArea),
            InvestedWan = details.InvestedWan,
            TotalInvestmentWan = details.TotalInvestmentWan,
            SuspendedOn = details.SuspendedOn,
            IdleReason = details.IdleReason,
            StandardLand = right.StandardLand,
            AgreedTaxPerMu = details.AgreedTaxPerMu,
            AgreedInvestmentPerMu = details.AgreedInvestmentPerMu,
            PriceWan = details.PriceWan,
            SupervisionNo = details.SupervisionNo,
            ContractNo = details.ContractNo,
            Origin = new FactOrigin(right.At.FileId, right.At.Row ?? 0),
        };
    }

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    private static decimal? Mu(Int128? area) => area is { } value ? Exact.ToDecimal(value, AreaDigits) : null;
}
