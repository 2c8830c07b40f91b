using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>
/// Puts what nobody gets into the book, account by account, with the 户名 of the newest file that has the account, and notes who else draws power at
/// the same address. Names are read again only for these few accounts: to keep those of a province in memory would cost more than it is worth.
/// </summary>
internal sealed class AccountTexts(PowerFacts power, TextIds accounts, IFactReader facts)
{
    private const int ShortestAddress = 6;

    private static readonly string[] Columns = [PowerRecords.Account, PowerRecords.Name, PowerRecords.CreditCode, PowerRecords.Address];

    private readonly Dictionary<string, int> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Said> _said = [];

    /// <param name="months">Inputs, ascending months.</param>
    /// <param name="ownerOf">Number of the enterprise that holds an account in a month; negative = nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task CollectAsync(IReadOnlyList<MonthInputs> months, Func<int, Month, int> ownerOf, CancellationToken cancellation)
    {
        foreach (var month in power.Months)
        {
            foreach (var told in month?.Links ?? [])
            {
                if (told.Party is null) _wanted.TryAdd(accounts.Text(told.Account), told.Account);
            }
        }

        for (var i = months.Count - 1; i >= 0 && _said.Count < _wanted.Count; i--)
        {
            foreach (var table in (await months[i].LoadAsync(facts, Columns, cancellation).ConfigureAwait(false)).Reverse()) Read(table);
        }

        if (_said.Values.Any(said => said.Address is not null) && months.Count > 0) await FindNeighboursAsync(months[^1], ownerOf, cancellation).ConfigureAwait(false);
        FillBook();
    }

    private void Read(FactTable table)
    {
        var account = table.Texts(PowerRecords.Account);
        var wanted = Array.ConvertAll(account.Dictionary, text => _wanted.TryGetValue(text, out var id) && !_said.ContainsKey(id) ? id : -1);
        if (Array.TrueForAll(wanted, id => id < 0)) return;
        var name = table.Texts(PowerRecords.Name);
        var code = table.Texts(PowerRecords.CreditCode);
        var address = table.Texts(PowerRecords.Address);
        for (var row = 0; row < table.Rows; row++)
        {
            if (account.Codes[row] < 0 || wanted[account.Codes[row]] is not (>= 0 and var id)) continue;
            var said = new Said(name[row], code[row], address[row]);
            if (!_said.TryGetValue(id, out var other) || said.CompareTo(other) < 0) _said[id] = said;
        }
    }

    private async Task FindNeighboursAsync(MonthInputs newest, Func<int, Month, int> ownerOf, CancellationToken cancellation)
    {
        var byAddress = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var said in _said.Values)
        {
            if (KeyOf(said.Address) is { } key) byAddress.TryAdd(key, []);
        }

        foreach (var table in await newest.LoadAsync(facts, [PowerRecords.Account, PowerRecords.Address], cancellation).ConfigureAwait(false))
        {
            var account = table.Texts(PowerRecords.Account);
            var address = table.Texts(PowerRecords.Address);
            var owners = Array.ConvertAll(address.Dictionary, text => KeyOf(text) is { } key ? byAddress.GetValueOrDefault(key) : null);
            if (Array.TrueForAll(owners, found => found is null)) continue;
            var ids = accounts.Of(account.Dictionary);
            for (var row = 0; row < table.Rows; row++)
            {
                if (address.Codes[row] < 0 || account.Codes[row] < 0 || owners[address.Codes[row]] is not { } found) continue;
                if (ownerOf(ids[account.Codes[row]], newest.Month) is >= 0 and var owner) found.Add(owner);
            }
        }

        foreach (var (id, said) in _said)
        {
            if (KeyOf(said.Address) is { } key && byAddress[key].Count > 0) power.Neighbours[SubjectOf(id)] = [.. byAddress[key]];
        }
    }

    private void FillBook()
    {
        var parties = new Dictionary<int, PartyText>();
        for (var index = 0; index < power.Months.Length; index++)
        {
            if (power.Months[index] is not { } month) continue;
            foreach (var told in month.Links)
            {
                if (told.Party is not { } party && !parties.TryGetValue(told.Account, out party))
                {
                    _said.TryGetValue(told.Account, out var said);
                    parties.Add(told.Account, party = new PartyText(SubjectOf(told.Account), SourceNames.Power, said.Code, said.Name));
                }

                power.Links.Add(party, told.Enterprise, index, told.Kwh);
            }

            month.Links.Clear();
            month.Links.TrimExcess();
        }
    }

    private LinkSubject SubjectOf(int account) => LinkSubject.Of(LinkKind.Account, accounts.Text(account));

    private static string? KeyOf(string? address) => address is not null && NameKey.Normal(address) is { Length: >= ShortestAddress } key ? key : null;

    /// <summary>One row's words; those that say more come first, so that the order of rows does not matter.</summary>
    private readonly record struct Said(string? Name, string? Code, string? Address) : IComparable<Said>
    {
        public int CompareTo(Said other)
        {
            var name = Compare(Name, other.Name);
            if (name != 0) return name;
            var code = Compare(Code, other.Code);
            return code != 0 ? code : Compare(Address, other.Address);
        }

        private static int Compare(string? a, string? b) =>
            a is null || b is null ? (a is null).CompareTo(b is null) : string.CompareOrdinal(a, b);
    }
}
