using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Whom a warning must see, computed from the generator's own kWh.</summary>
public sealed class CrisisTruth
{
    private readonly DemoCast cast;
    private readonly PowerFiles power;
    private readonly int chainFirms;

    internal CrisisTruth(DemoCast cast, PowerFiles power, IReadOnlyList<DemoEnterprise> enterprises)
    {
        (this.cast, this.power) = (cast, power);
        chainFirms = enterprises.Count(e => e.Industry.Chain == cast.Chain);
    }

    /// <summary>The chain that loses power in the summer of 2023.</summary>
    public string Chain => cast.Chain;

    /// <summary>Credit codes of those to whom it happens.</summary>
    public IReadOnlyList<string> Of(CrisisKind kind) => [.. cast.Crises[kind].Select(e => e.Code)];

    /// <summary>用电骤降 of everybody in a crisis at the end of a month: credit code → 1 yellow, 2 orange, 3 red, 0 none. Not for January and April, whose three months would split January and February (R32); who lacks a month is left out.</summary>
    public IReadOnlyDictionary<string, int> PowerDrops(Month month)
    {
        if (month.Number is 1 or 4) throw new ArgumentOutOfRangeException(nameof(month), month, "January and April open no 用电骤降");
        var drops = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var firm in cast.Crises.Values.SelectMany(firms => firms))
        {
            decimal? now = 0m, before = 0m;
            for (var back = 0; back < 3; back++)
            {
                now += power.Of(firm, month.AddMonths(-back));
                before += power.Of(firm, month.AddMonths(-back - 12));
            }

            if (now is { } sum && before is { } base3) drops[firm.Code] = base3 < 15000m ? 0 : sum <= 0.2m * base3 ? 3 : sum <= 0.5m * base3 ? 2 : sum <= 0.7m * base3 ? 1 : 0;
        }

        return drops;
    }

    /// <summary>Whether at least 22 % of the chain lost power at the end of a month: more than the rule asks for, whoever else did.</summary>
    public bool ChainIsDown(Month month)
    {
        var drops = PowerDrops(month);
        return cast.Crises[CrisisKind.Chain].Count(firm => drops.GetValueOrDefault(firm.Code) > 0) * 100 >= 22 * chainFirms;
    }

    /// <summary>Of those whose power grows without tax the ones with +50 % or more since January.</summary>
    public IReadOnlySet<string> Surges(Month month) => cast.Crises[CrisisKind.SurgeWithoutTax].Where(firm =>
    {
        decimal? now = 0m, before = 0m;
        for (var back = 0; back < month.Number; back++)
        {
            now += power.Of(firm, month.AddMonths(-back));
            before += power.Of(firm, month.AddMonths(-back - 12));
        }

        return now >= before * 1.5m;
    }).Select(firm => firm.Code).ToHashSet(StringComparer.Ordinal);
}
