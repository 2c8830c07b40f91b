using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>
/// What a resolution used of every fact of some enterprises, and why it did not use others: handed to <see cref="PeriodResolver"/>, filled by the
/// resolvers themselves while they work, so that there is no second implementation that could say otherwise. Without one nothing is recorded.
/// </summary>
public sealed class PeriodTrace
{
    private readonly HashSet<CreditCode>? _wanted;
    private readonly SortedDictionary<string, EnterpriseTrace> _enterprises = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private EnterpriseTrace?[] _byNumber = [];

    /// <param name="enterprises">Whom to trace; null = every enterprise of the register (a county; a province has no memory for it).</param>
    public PeriodTrace(IEnumerable<CreditCode>? enterprises = null) => _wanted = enterprises is null ? null : [.. enterprises];

    /// <summary>The trace of an enterprise; null when it was not asked for or is not in the register.</summary>
    public EnterpriseTrace? Of(CreditCode code)
    {
        lock (_lock) return _enterprises.GetValueOrDefault(code.Value);
    }

    internal bool Wants(CreditCode code) => _wanted is null || _wanted.Contains(code);

    /// <summary>To be called once, when the register has numbers.</summary>
    internal void Number(IReadOnlyList<CreditCode> codes)
    {
        _byNumber = new EnterpriseTrace?[codes.Count];
        for (var i = 0; i < codes.Count; i++)
        {
            if (Wants(codes[i])) _byNumber[i] = ForCode(codes[i]);
        }
    }

    /// <summary>Enterprises of the register.</summary>
    internal int Count => _byNumber.Length;

    /// <summary>Null for enterprises that are not asked for and for the negative numbers of unlinked ones.</summary>
    internal EnterpriseTrace? this[int enterprise] => enterprise >= 0 && enterprise < _byNumber.Length ? _byNumber[enterprise] : null;

    internal EnterpriseTrace ForCode(CreditCode code)
    {
        lock (_lock)
        {
            if (!_enterprises.TryGetValue(code.Value, out var trace)) _enterprises.Add(code.Value, trace = new EnterpriseTrace(code));
            return trace;
        }
    }

    /// <summary>Several months are read at the same time: what they tell is put in order once, at the end.</summary>
    internal void Settle()
    {
        foreach (var trace in _enterprises.Values) trace.Settle();
    }
}
