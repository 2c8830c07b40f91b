using System.Globalization;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>What the newest campaign run says of one enterprise: its case and its warnings.</summary>
public sealed class EnterpriseCampaigns(ICampaignResults results, IActLog acts)
{
    /// <summary>Null while there is no campaign run.</summary>
    public async Task<EnterpriseCampaignView?> FindAsync(CreditCode code, CancellationToken cancellation)
    {
        if (await results.FindAsync(null, cancellation).ConfigureAwait(false) is not { } campaign) return null;
        var cases = await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false);
        var warnings = new List<EnterpriseWarningView>();
        foreach (var warning in board.Warnings.Where(warning => warning.Subject.CreditCode == code))
        {
            var said = await acts.OfAsync(ActKind.Warning, warning.Id, cancellation).ConfigureAwait(false);
            warnings.Add(new EnterpriseWarningView(
                warning.Id, WarningWords.Of(warning.Kind), WarningWords.Of(warning.Severity), WarningWords.Of(warning.State), warning.Since.ToString(), warning.Rule, said.Count > 0));
        }

        return new EnterpriseCampaignView(
            campaign.Period.ToString(), campaign.Run, cases.Cases.FirstOrDefault(one => one.CreditCode == code) is { } found ? Case(found) : null, warnings);
    }

    private static EnterpriseCaseView Case(InefficientCase one) =>
        new(WarningWords.Of(one.State), Day(one.Since)!, Day(one.ListedOn), Day(one.PlannedOn), one.IsOverdue, one.Department);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
