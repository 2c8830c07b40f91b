using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Loads what <see cref="CampaignInputs"/> names. Months and classes stay in memory from one period to the next: neighbouring periods share almost all of them.</summary>
internal sealed class CampaignFactsOf(StoreClients clients, IFactReader facts, IPublishedResults results, IConfigDrops config, IEvaluationResults evaluations)
{
    private readonly BoardBlobs _boards = new(clients);
    private readonly Dictionary<string, MonthColumn> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleSet> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YearClasses> _years = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<CreditCode, int>? _places;

    public async Task<CampaignFacts> LoadAsync(CampaignInputs inputs, CancellationToken cancellation)
    {
        var sources = await CampaignSources.ReadAsync(inputs.Period, inputs.Rules, inputs.Live, inputs.Links, facts, cancellation).ConfigureAwait(false);
        var standings = new PublishedStandings(inputs.Months, results);
        return new CampaignFacts
        {
            Period = inputs.Period,
            Rules = inputs.Rules,
            Register = sources.Register,
            CaseSteps = sources.CaseSteps,
            Land = sources.Land,
            ProjectSteps = sources.ProjectSteps,
            Progress = sources.Progress,
            Output = sources.Output,
            Plans = inputs.Plans,
            Acts = inputs.Acts,
            Standings = standings,
            Months = await MonthsAsync(inputs, standings, sources.Register, cancellation).ConfigureAwait(false),
            Classes = await ClassesAsync(inputs, cancellation).ConfigureAwait(false),
            Previous = inputs.Previous is { } previous ? await _boards.ReadAsync(previous, StoredBoards.Warnings, cancellation).ConfigureAwait(false) : null,
        };
    }

    private async Task<MonthSeries> MonthsAsync(CampaignInputs inputs, PublishedStandings standings, IReadOnlyList<RegisteredEnterprise> register, CancellationToken cancellation)
    {
        if (_places is null || _places.Count != register.Count || !register.All(enterprise => _places.ContainsKey(enterprise.Profile.CreditCode)))
        {
            // Another register: its enterprises have other places.
            _columns.Clear();
            _places = MonthSeries.PlacesOf(register.Select(enterprise => enterprise.Profile.CreditCode));
        }

        foreach (var gone in _columns.Keys.Except(inputs.Months.Select(month => month.Snapshot), StringComparer.Ordinal).ToList()) _columns.Remove(gone);
        var series = new MonthSeries(_places);
        foreach (var month in inputs.Months)
        {
            if (!_columns.TryGetValue(month.Snapshot, out var column))
            {
                var rows = await standings.OfAsync(WindowKind.Month, month.Period, cancellation).ConfigureAwait(false);
                column = MonthSeries.Column(month.Period, rows, _places, await RulesAsync(month, inputs, cancellation).ConfigureAwait(false));
                _columns.Add(month.Snapshot, column);
            }

            series.Add(month.Period, column);
        }

        return series;
    }

    /// <summary>The rules a month was computed by: its factors are taken off again.</summary>
    private async Task<RuleSet> RulesAsync(PublishedPeriod month, CampaignInputs inputs, CancellationToken cancellation)
    {
        if (month.RulebookHash == inputs.Rules.Hash) return inputs.Rules;
        if (!_rules.TryGetValue(month.RulebookHash, out var rules))
        {
            rules = await config.FindRulesAsync(month.RulebookHash, cancellation).ConfigureAwait(false) ?? inputs.Rules;
            _rules.Add(month.RulebookHash, rules);
        }

        return rules;
    }

    private async Task<IReadOnlyDictionary<int, YearClasses>> ClassesAsync(CampaignInputs inputs, CancellationToken cancellation)
    {
        var classes = new SortedDictionary<int, YearClasses>();
        foreach (var (manifest, stage) in inputs.Years)
        {
            if (!_years.TryGetValue(manifest.Run, out var year))
            {
                var byCode = new Dictionary<string, char>(StringComparer.Ordinal);
                await foreach (var enterprise in evaluations.ReadAsync(manifest, cancellation).ConfigureAwait(false))
                {
                    if (enterprise.FinalClass is { } given) byCode.Add(enterprise.Facts.Profile.CreditCode.Value, given.ToString()[0]);
                }

                _years.Add(manifest.Run, year = new YearClasses(manifest.Year, stage, manifest.Run, byCode));
            }

            classes.Add(manifest.Year, year with { Stage = stage });
        }

        return classes;
    }
}
