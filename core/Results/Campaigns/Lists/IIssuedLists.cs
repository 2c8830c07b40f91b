namespace Wuyi.Pipeline.Results.Campaigns.Lists;

/// <summary>Issued lists of 高耗低效 enterprises.</summary>
public interface IIssuedLists
{
    /// <summary>All of them, oldest first.</summary>
    Task<IReadOnlyList<IssuedListHead>> ListAsync(CancellationToken cancellation);

    /// <summary>One with its members; null when the number was never given.</summary>
    Task<(IssuedListHead Head, IssuedList List)?> FindAsync(string number, CancellationToken cancellation);

    /// <summary>Issues a list; false when the number stands for another one. Issuing the same again issues it once.</summary>
    Task<bool> TryIssueAsync(IssuedList list, string by, DateTimeOffset at, CancellationToken cancellation);
}
