using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>What readers see: a period's old run or its new one, never a mixture.</summary>
public interface IPublishedResults
{
    /// <summary>Published periods, newest first.</summary>
    Task<IReadOnlyList<PublishedPeriod>> ListAsync(CancellationToken cancellation);

    /// <summary>The current run of a period (null = the newest published one); null when there is none.</summary>
    Task<PublishedPeriod?> FindAsync(Month? period, CancellationToken cancellation);

    /// <summary>A given run of a period while its results are kept (cursors carry the run); null when collected.</summary>
    Task<PublishedPeriod?> FindRunAsync(Month period, string run, CancellationToken cancellation);

    /// <summary>One enterprise, exact decimals, from the table; null when the register does not have it.</summary>
    Task<EnterpriseResult?> GetAsync(PublishedPeriod published, CreditCode code, CancellationToken cancellation);

    /// <summary>All enterprises of one window, ordinal code order, decimals rounded to six places, from the snapshot; kept in memory by run.</summary>
    Task<IReadOnlyList<SnapshotRow>> LoadAsync(PublishedPeriod published, WindowKind window, CancellationToken cancellation);
}

/// <summary>One enterprise in one window.</summary>
public sealed record SnapshotRow(EnterpriseProfile Profile, WindowResult Result);
