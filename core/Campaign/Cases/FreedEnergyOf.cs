using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>腾出用能 (A-14, R30).</summary>
internal static class FreedEnergyOf
{
    private const int Year = 12;

    /// <param name="track">The case.</param>
    /// <param name="code">Its enterprise.</param>
    /// <param name="facts">Months, rules.</param>
    /// <param name="land">Rights to parcels by parcel.</param>
    public static FreedEnergy Compute(CaseTrack track, CreditCode code, CampaignFacts facts, CaseLand land)
    {
        if (track.ListedOn is not { } listed) return new FreedEnergy { Flags = track.State is { } state && CaseTransitions.IsOpenListed(state) ? ["base-unknown"] : [] };
        var month = Month.Of(listed);
        var (from, to) = (month.AddMonths(-Year), month.AddMonths(-1));
        var kg = facts.Rules.Energy.ElectricityEquivalentKg;
        var before = Side.Of(facts, code, from, to);
        var energy = new FreedEnergy { BaseFrom = from, BaseTo = to, BaseKwh = before.Known == Year ? before.Kwh : null, KgPerKwh = kg };
        var flags = new List<string>();
        if (before.Known < Year) flags.Add("base-unknown");
        // In the month of completion there is no month after it yet: the base stands as before.
        if (track.CompletedOn is not { } completed || Month.Of(completed) >= facts.Period)
        {
            if (track.CompletedOn is null && track.Rebounds > 0) flags.Add("rebound");
            return energy with { BaseTce = before.Known == Year ? before.Tce(kg, before.FuelsKnown) : null, WithFuels = before.FuelsKnown, Flags = flags };
        }

        var first = Month.Of(completed).AddMonths(1);
        var last = first.AddMonths(Year - 1) < facts.Period ? first.AddMonths(Year - 1) : facts.Period;
        var after = Side.Of(facts, code, first, last);
        // 关停 = 0 (RULES 5): an account that was closed has no rows any more.
        var gone = track.Measures.Contains(CaseMeasure.ShutDown) && after.Months > after.Known;
        if (gone) flags.Add("shut-down-zero");
        var months = gone ? after.Months : after.Known;
        var withFuels = before.FuelsKnown && (after.FuelsKnown || (gone && after.Known == 0));
        if (!withFuels) flags.Add("electricity-only");
        energy = energy with { BaseTce = before.Known == Year ? before.Tce(kg, withFuels) : null, WithFuels = withFuels };
        if (months == 0) return energy with { Flags = flags };
        if (months < Year) flags.Add("annualised");
        // Multiplied first (E13).
        var afterTce = after.Tce(kg, withFuels) * Year / months;
        var freed = energy.BaseTce is { } baseTce ? Math.Max(0m, baseTce - afterTce) : (decimal?)null;
        var moved = land.MovedTo(track, code, facts);
        if (moved is not null) flags.Add(track.CountsMovedPower == true ? "power-moved-counted" : "power-moved");
        var counts = freed is not null && Counts(track) && (moved is null || track.CountsMovedPower == true);
        return energy with
        {
            AfterFrom = first,
            AfterTo = last,
            AfterMonths = months,
            AfterTce = afterTce,
            Tce = freed,
            CountedTce = counts ? freed!.Value : 0m,
            MovedTo = moved?.Code,
            MovedKwh = moved?.Kwh,
            Flags = flags,
        };
    }

    /// <summary>Realised from 对标验收 on; after a rebound from the next 达标销号 on.</summary>
    private static bool Counts(CaseTrack track) => track.State == CaseState.Closed || (track.State == CaseState.Acceptance && track.Rebounds == 0);

    /// <summary>Energy of one enterprise over some months.</summary>
    private readonly record struct Side(decimal Kwh, decimal FuelTce, int Known, int Months, bool FuelsKnown)
    {
        public static Side Of(CampaignFacts facts, CreditCode code, Month from, Month to)
        {
            var (kwh, fuel, known, fuels, months) = (0m, 0m, 0, true, 0);
            for (var month = from; month <= to; month = month.AddMonths(1))
            {
                months++;
                if (facts.Months.Of(code, month) is not { Kwh: { } power } figures) continue;
                known++;
                kwh += power;
                fuel += figures.FuelTce;
                fuels &= figures.FuelsKnown;
            }

            return new Side(kwh, fuel, known, months, fuels && known > 0);
        }

        public decimal Tce(decimal kgPerKwh, bool withFuels) => (Kwh * kgPerKwh / 1000m) + (withFuels ? FuelTce : 0m);
    }
}
