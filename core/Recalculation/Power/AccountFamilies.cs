using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>
/// Accounts that are one supply under several numbers (旧户号, RULINGS 5.2): the account and its former numbers, also over several changes. A former
/// number that two accounts claim was split, or is a placeholder: it belongs to neither. What the newest file of a month says of a number counts.
/// </summary>
internal sealed class AccountFamilies
{
    private const int Claimed = -1;
    private readonly Dictionary<int, int> _successors = [];
    private Dictionary<int, int[]>? _members;

    /// <summary>Takes what one file says, newest file first.</summary>
    /// <param name="accounts">Number of each row's account.</param>
    /// <param name="formers">Number of each row's former account; negative = none.</param>
    public void Add(ReadOnlySpan<int> accounts, ReadOnlySpan<int> formers)
    {
        Dictionary<int, int>? said = null;
        for (var row = 0; row < formers.Length; row++)
        {
            if (formers[row] < 0 || formers[row] == accounts[row]) continue;
            ref var successor = ref CollectionsMarshal.GetValueRefOrAddDefault(said ??= [], formers[row], out var known);
            successor = known && successor != accounts[row] ? Claimed : accounts[row];
        }

        if (said is null) return;
        foreach (var (former, successor) in said) _successors.TryAdd(former, successor);
    }

    /// <summary>Takes what another month says; months that disagree about a number leave it alone.</summary>
    public void Add(AccountFamilies month)
    {
        foreach (var (former, successor) in month._successors)
        {
            if (!_successors.TryAdd(former, successor) && _successors[former] != successor) _successors[former] = Claimed;
        }
    }

    /// <summary>One account for each that stands for its family; null when there is no family.</summary>
    public int[]? Roots(int accounts)
    {
        int[]? roots = null;
        foreach (var (former, successor) in _successors)
        {
            if (successor == Claimed) continue;
            roots ??= [.. Enumerable.Range(0, accounts)];
            var (a, b) = (RootOf(roots, former), RootOf(roots, successor));
            roots[Math.Max(a, b)] = Math.Min(a, b);
        }

        if (roots is null) return null;
        for (var i = 0; i < roots.Length; i++) roots[i] = RootOf(roots, i);
        return roots;
    }

    /// <summary>Works the families out; to be called once, after the last month.</summary>
    public void Settle(TextIds texts)
    {
        if (Roots(texts.Count) is not { } roots) return;
        _members = [];
        foreach (var family in Enumerable.Range(0, roots.Length).GroupBy(account => roots[account]))
        {
            // Numbers depend on the order of reading, texts do not.
            int[] members = [.. family.OrderBy(texts.Text, StringComparer.Ordinal)];
            if (members.Length == 1) continue;
            foreach (var member in members) _members.Add(member, members);
        }
    }

    /// <summary>All numbers of an account, itself included, in ordinal order; null when it has but one.</summary>
    public int[]? Of(int account) => _members?.GetValueOrDefault(account);

    private static int RootOf(int[] roots, int account)
    {
        while (roots[account] != account) account = roots[account];
        return account;
    }
}
