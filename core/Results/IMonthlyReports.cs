namespace Wuyi.Pipeline.Results;

/// <summary>Reports that follow the monthly publication.</summary>
public interface IMonthlyReports
{
    /// <summary>Makes what is missing of every closed month with a campaign run: monthly, in March, June, September and December quarterly, in December annual. Returns how many.</summary>
    /// <exception cref="AggregateException">Some failed; the others were made.</exception>
    Task<int> CatchUpAsync(CancellationToken cancellation);
}
