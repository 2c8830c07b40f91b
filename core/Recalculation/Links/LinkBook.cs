using System.Runtime.InteropServices;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Links;

/// <summary>
/// What the files of one kind of quantity give to texts that link to nobody, and to texts that a person linked: by subject, in the exact units of the
/// quantity. Linked by itself is only counted in the totals. Not for several threads at once.
/// </summary>
internal sealed class LinkBook
{
    private readonly Dictionary<(LinkSubject Subject, string Source, int Enterprise), Row> _rows = [];
    private readonly Int128[] _unlinked = new Int128[PeriodMonths.Count];
    private readonly int[] _subjects = new int[PeriodMonths.Count];

    public IEnumerable<Row> Rows => _rows.Values;

    /// <summary>What the unlinked texts of a month have, added up text by text.</summary>
    public Int128 Unlinked(int month) => _unlinked[month];

    /// <summary>How many texts of a month are unlinked.</summary>
    public int Subjects(int month) => _subjects[month];

    /// <summary>Adds an amount of one month.</summary>
    /// <param name="party">Whose it is.</param>
    /// <param name="enterprise">Number of the register that a person approved; negative = unlinked.</param>
    /// <param name="month">0 to 11.</param>
    /// <param name="amount">In the exact unit of the quantity.</param>
    public void Add(PartyText party, int enterprise, int month, Int128 amount)
    {
        if (enterprise < 0) enterprise = EnterpriseIndex.Unknown;
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, (party.Subject, party.Source, enterprise), out _);
        row ??= new Row(party, enterprise);
        row.Add(party, month, amount);
        if (enterprise >= 0) return;
        _unlinked[month] += amount;
        if (row.IsNewIn(month)) _subjects[month]++;
    }

    /// <summary>Adds what another book says of other months, or of other texts.</summary>
    public void Add(LinkBook other)
    {
        foreach (var (key, theirs) in other._rows)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out _);
            row ??= new Row(theirs.Party, theirs.Enterprise);
            row.Add(theirs);
        }

        for (var month = 0; month < PeriodMonths.Count; month++)
        {
            _unlinked[month] += other._unlinked[month];
            _subjects[month] += other._subjects[month];
        }
    }

    /// <summary>One text, unlinked or linked by a person to one enterprise.</summary>
    public sealed class Row(PartyText party, int enterprise)
    {
        private int _said = -1;
        private int _counted;

        /// <summary>As the newest month names it; of several names there the first in ordinal order.</summary>
        public PartyText Party { get; private set; } = party;

        /// <summary>Negative = unlinked.</summary>
        public int Enterprise { get; } = enterprise;

        public Int128 Amount { get; private set; }

        /// <summary>Bit of every month in which the text stands.</summary>
        public int Months { get; private set; }

        public void Add(PartyText said, int month, Int128 amount)
        {
            Amount += amount;
            Months |= 1 << month;
            Name(said, month);
        }

        public void Add(Row other)
        {
            Amount += other.Amount;
            Months |= other.Months;
            _counted |= other._counted;
            Name(other.Party, other._said);
        }

        /// <summary>True once a month.</summary>
        public bool IsNewIn(int month)
        {
            if ((_counted & (1 << month)) != 0) return false;
            _counted |= 1 << month;
            return true;
        }

        private void Name(PartyText said, int month)
        {
            if (month < _said || (month == _said && Compare(said, Party) >= 0)) return;
            (Party, _said) = (said, month);
        }

        /// <summary>A text that says more comes first.</summary>
        private static int Compare(PartyText a, PartyText b)
        {
            if (a.Name is null != b.Name is null) return a.Name is null ? 1 : -1;
            var name = string.CompareOrdinal(a.Name, b.Name);
            return name != 0 ? name : string.CompareOrdinal(a.Code, b.Code);
        }
    }
}
