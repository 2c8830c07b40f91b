using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>Which periods are closed. Results know; facts only ask.</summary>
public interface IClosedMonths
{
    /// <summary>Closed periods, ascending.</summary>
    Task<IReadOnlyList<Month>> ClosedAsync(CancellationToken cancellation);
}
