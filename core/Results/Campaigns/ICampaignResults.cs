using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>The campaign as readers see it: of each period the old run or the new one.</summary>
public interface ICampaignResults
{
    /// <summary>Periods with a campaign run, newest first.</summary>
    Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation);

    /// <summary>The run of a period (null = the newest); null when there is none.</summary>
    Task<PublishedCampaign?> FindAsync(Month? period, CancellationToken cancellation);

    /// <summary>A given run of a period while it is kept; null when there is none.</summary>
    Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation);

    /// <summary>A board of a run, exact; kept in memory by run.</summary>
    Task<TBoard> BoardAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation) where TBoard : class;
}
