using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>Everything that a resolution of one period looked at for one enterprise.</summary>
public sealed class EnterpriseTrace
{
    private readonly Lock _lock = new();
    private readonly List<AttributeUse> _attributes = [];
    private readonly List<PowerUseTrace> _power = [];
    private readonly List<TaxUse> _tax = [];
    private readonly List<LandUse> _land = [];
    private readonly List<LandLeftOut> _landLeftOut = [];
    private readonly List<LeaseUse> _leases = [];
    private readonly List<StatisticsUse> _statistics = [];
    private readonly List<StatisticsMonth> _statisticsMonths = [];

    internal EnterpriseTrace(CreditCode code) => Code = code;

    public CreditCode Code { get; }

    /// <summary>What the register says, attribute by attribute, with the row it comes from; in the order of their months.</summary>
    public IReadOnlyList<AttributeUse> Attributes => _attributes;

    /// <summary>Its part of each account and month, months ascending.</summary>
    public IReadOnlyList<PowerUseTrace> Power => _power;

    /// <summary>Months that a gap of an account makes unknown (R4), by window; an empty list with the flag <c>account-gap</c> means: a gap, but a small one.</summary>
    public IReadOnlyDictionary<WindowKind, IReadOnlyList<Month>> GapMonths { get; internal set; } = new Dictionary<WindowKind, IReadOnlyList<Month>>();

    /// <summary>Its rows of tax, counted or not.</summary>
    public IReadOnlyList<TaxUse> Tax => _tax;

    /// <summary>Months of which tax counts as delivered (R11).</summary>
    public IReadOnlyList<Month> TaxDelivered { get; internal set; } = [];

    /// <summary>Own land, run of months by run of months.</summary>
    public IReadOnlyList<LandUse> Land => _land;

    /// <summary>Rows of the land register that give it nothing.</summary>
    public IReadOnlyList<LandLeftOut> LandLeftOut => _landLeftOut;

    /// <summary>Leases in which it is lessor or lessee.</summary>
    public IReadOnlyList<LeaseUse> Leases => _leases;

    /// <summary>Its cells of statistics, counted or not.</summary>
    public IReadOnlyList<StatisticsUse> Statistics => _statistics;

    /// <summary>What became of them: item × month, and how (R8, R9).</summary>
    public IReadOnlyList<StatisticsMonth> StatisticsMonths => _statisticsMonths;

    internal void Add(AttributeUse use) => Add(_attributes, use);

    internal void Add(PowerUseTrace use) => Add(_power, use);

    internal void Add(TaxUse use) => Add(_tax, use);

    internal void Add(LandUse use) => Add(_land, use);

    internal void Add(LandLeftOut use) => Add(_landLeftOut, use);

    internal void Add(LeaseUse use) => Add(_leases, use);

    internal void Add(StatisticsUse use) => Add(_statistics, use);

    internal void Add(StatisticsMonth month) => Add(_statisticsMonths, month);

    /// <summary>A value of the register; a later row of the same attribute and month takes its place (R1).</summary>
    internal void Say(AttributeUse use)
    {
        _attributes.RemoveAll(said => said.Attribute == use.Attribute && said.From == use.From);
        _attributes.Add(use);
    }

    /// <summary>Of each attribute the newest that holds; the first of all where the register begins later than the period.</summary>
    /// <param name="later">The register begins later.</param>
    internal void Choose(bool later)
    {
        var first = _attributes.Count == 0 ? default : _attributes.Min(use => use.From.Index);
        for (var i = 0; i < _attributes.Count; i++)
        {
            var use = _attributes[i];
            var holds = later ? use.From.Index == first : use.Counted && !_attributes.Exists(other =>
                other.Attribute == use.Attribute && other.Counted && other.From > use.From);
            _attributes[i] = use with { Counted = holds };
        }
    }

    internal void Judge(Func<StatisticsUse, StatisticsUse> outcome)
    {
        for (var i = 0; i < _statistics.Count; i++) _statistics[i] = outcome(_statistics[i]);
    }

    internal void Settle()
    {
        Sort(_attributes, use => (use.From.Index, use.Attribute, use.At.FileId, use.At.Row ?? 0, 0));
        Sort(_power, use => (use.Month.Index, use.Account, use.Figure.ToString(), (int)use.Role, 0));
        Sort(_tax, use => (use.Month.Index, use.Taxpayer, use.At.FileId, use.At.Row ?? 0, 0));
        Sort(_land, use => (use.From.Index, use.Parcel, use.Unit ?? "", use.At.Row ?? 0, 0));
        Sort(_landLeftOut, use => (0, use.Parcel, use.At.FileId, use.At.Row ?? 0, 0));
        Sort(_leases, use => (use.FromDay?.DayNumber ?? 0, use.Parcel, use.At.FileId, use.At.Row ?? 0, use.IsLessee ? 0 : 1));
        Sort(_statistics, use => (use.Year, use.Item, use.At.FileId, use.At.Row ?? 0, use.Month ?? 0));
        Sort(_statisticsMonths, month => (month.Month.Index, month.Item, "", 0, 0));
    }

    private void Add<T>(List<T> list, T item)
    {
        lock (_lock) list.Add(item);
    }

    private static void Sort<T>(List<T> list, Func<T, (int A, string B, string C, int D, int E)> key)
    {
        var sorted = list.OrderBy(item => key(item), Comparer<(int A, string B, string C, int D, int E)>.Create(static (x, y) =>
        {
            if (x.A != y.A) return x.A.CompareTo(y.A);
            var text = string.CompareOrdinal(x.B, y.B);
            if (text == 0) text = string.CompareOrdinal(x.C, y.C);
            if (text != 0) return text;
            return x.D != y.D ? x.D.CompareTo(y.D) : x.E.CompareTo(y.E);
        })).ToList();
        list.Clear();
        list.AddRange(sorted);
    }
}
