using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>What people decided about accounts, by number of the account; mostly about none.</summary>
internal sealed class AccountLinks
{
    private readonly Crosswalk _crosswalk;
    private readonly Dictionary<int, LinkSubject> _subjects = [];

    /// <summary>Must be made before any power is read: the decided accounts get numbers.</summary>
    public AccountLinks(Crosswalk crosswalk, TextIds accounts)
    {
        _crosswalk = crosswalk;
        var decided = crosswalk.Accounts;
        if (decided.Count == 0) return;
        var ids = accounts.Of([.. decided]);
        for (var i = 0; i < ids.Length; i++) _subjects.Add(ids[i], new LinkSubject(LinkKind.Account, decided[i]));
    }

    /// <summary>The enterprise that an account was accepted for in a month (过户: each month its own); <see cref="EnterpriseIndex.Unknown"/> when none.</summary>
    public int Of(int account, Month month) =>
        _subjects.TryGetValue(account, out var subject) ? _crosswalk.Find(subject, month) : EnterpriseIndex.Unknown;

    public bool IsRejected(int account, int enterprise) =>
        _subjects.TryGetValue(account, out var subject) && _crosswalk.IsRejected(subject, enterprise);
}
