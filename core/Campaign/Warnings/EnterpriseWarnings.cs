using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Judges every enterprise of the register by every rule, and its groups by what came out: one pass.</summary>
internal static class EnterpriseWarnings
{
    private static readonly IEnterpriseRule[] Rules =
        [new PowerDropRule(), new ShutdownRule(), new PowerUpTaxFlatRule(), new EnergyIntensityRule(), new TaxPerMuRule()];

    public static async Task<IReadOnlyList<PowerIndexLine>> AddAsync(CampaignFacts facts, WarningBook book, CancellationToken cancellation)
    {
        var now = await RollingAsync(facts.Standings, facts.Period, cancellation).ConfigureAwait(false);
        var before = await RollingAsync(facts.Standings, facts.Period.AddMonths(-12), cancellation).ConfigureAwait(false);
        var examined = new Examined(facts.Period, facts.Rules, facts.Months);
        var (chains, index) = (new ChainTally(facts.Rules.Carbon), new PowerIndexTally(facts.Period, facts.Rules));
        foreach (var (profile, _) in facts.Register)
        {
            cancellation.ThrowIfCancellationRequested();
            examined.Load(profile.CreditCode, Find(now, profile.CreditCode), Find(before, profile.CreditCode));
            index.Add(profile, examined);
            var (isGone, isJudged, warns) = (IsDeregistered(profile, facts), false, false);
            var subject = SubjectOf(profile);
            foreach (var rule in Rules)
            {
                var judgement = isGone ? Judgement.Ends(NotJudged.Deregistered) : rule.Judge(examined);
                isJudged |= judgement.IsJudged;
                warns |= book.Take(rule.Kind, subject, judgement, () => rule.Explain(examined, judgement));
            }

            if (isJudged) chains.Add(profile, warns);
        }

        ChainRule.Add(facts, chains, book);
        return index.ToList();
    }

    public static WarningSubject SubjectOf(EnterpriseProfile profile) => new()
    {
        Type = WarningSubjectType.Enterprise, Key = profile.CreditCode.Value, Name = profile.Name, CreditCode = profile.CreditCode,
        Town = profile.Town, Industry = profile.Industry, Chain = profile.Chain,
    };

    private static bool IsDeregistered(EnterpriseProfile profile, CampaignFacts facts) =>
        profile.CancelledOn <= facts.Period.LastDay
        || (profile.Status is { } status && facts.Rules.Evaluation.DeregisteredWords.Any(word => status.Contains(word, StringComparison.Ordinal)));

    private static TaxAndLand? Find(Dictionary<CreditCode, TaxAndLand> rolling, CreditCode code) => rolling.TryGetValue(code, out var found) ? found : null;

    private static async Task<Dictionary<CreditCode, TaxAndLand>> RollingAsync(IStandings standings, Month month, CancellationToken cancellation)
    {
        var rolling = new Dictionary<CreditCode, TaxAndLand>();
        foreach (var standing in await standings.OfAsync(WindowKind.Rolling12, month, cancellation).ConfigureAwait(false))
        {
            var tax = standing.PerMu.Flags.Contains(ResultFlags.TaxMonthMissing) ? null : standing.PerMu.TaxWan;
            rolling[standing.Profile.CreditCode] = new TaxAndLand(tax, standing.PerMu.LandMu);
        }

        return rolling;
    }
}
