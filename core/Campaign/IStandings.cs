using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign;

/// <summary>The published runs that a campaign run stands on: those of its own period and of months before.</summary>
public interface IStandings
{
    /// <summary>Published months not after the period, ascending.</summary>
    IReadOnlyList<Month> Published { get; }

    /// <summary>
    /// Every enterprise of a published month's run in one window, ordinal code order; empty when the month is not published. Loaded anew when it has not been
    /// asked for lately: go through months one at a time, keep what you need of them and not the list.
    /// </summary>
    Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation);
}
