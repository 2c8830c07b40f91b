using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>What the words of one tax segment mean under the rulebook; each distinct text is judged once (RULES 4, R15, R16).</summary>
internal sealed class TaxTexts
{
    private const string Vat = "增值税";
    private const string CreditMark = "免抵调";
    private const string CreditDecreaseMark = "免抵调减";
    private readonly FactTexts _kind, _flow, _item, _fundType, _attribute, _reason, _business;
    private readonly Kind[] _kinds;
    private readonly Flow[] _flows;
    private readonly Words[] _items, _fundTypes;
    private readonly bool[] _attributes, _unknown, _businesses;
    private readonly Reason[] _reasons, _itemReasons, _fundReasons;

    public TaxTexts(FactTable table, TaxRules rules)
    {
        _kind = table.Texts(TaxRecords.Kind);
        _flow = table.Texts(TaxRecords.Flow);
        _item = table.Texts(TaxRecords.Item);
        _fundType = table.Texts(TaxRecords.FundType);
        _attribute = table.Texts(TaxRecords.Attribute);
        _reason = table.Texts(TaxRecords.RefundReason);
        _business = table.Texts(TaxRecords.Business);
        _kinds = Array.ConvertAll(_kind.Dictionary, text => KindOf(text, rules));
        _unknown = Array.ConvertAll(_kind.Dictionary, text => IsUnknown(text, rules));
        _flows = Array.ConvertAll(_flow.Dictionary, FlowOf);
        _items = Array.ConvertAll(_item.Dictionary, text => WordsOf(text, rules));
        _fundTypes = Array.ConvertAll(_fundType.Dictionary, text => WordsOf(text, rules));
        _attributes = Array.ConvertAll(_attribute.Dictionary, text => ContainsAny(text, rules.ExcludedAttributes));
        _businesses = Array.ConvertAll(_business.Dictionary, text => ContainsAny(text, rules.ExcludedWords) || ContainsAny(text, rules.ExcludedAttributes));
        _reasons = Array.ConvertAll(_reason.Dictionary, text => ReasonOf(text, rules, Reason.Other));
        _itemReasons = Array.ConvertAll(_item.Dictionary, text => ReasonOf(text, rules, Reason.None));
        _fundReasons = Array.ConvertAll(_fundType.Dictionary, text => ReasonOf(text, rules, Reason.None));
    }

    public enum Kind : byte
    {
        /// <summary>Not counted or unknown.</summary>
        No,
        Counted,
        Vat,
        Total,
        CreditIncrease,
        CreditDecrease,
    }

    public enum Flow : byte
    {
        Payment,
        Refund,
        Credit,
    }

    public enum Reason : byte
    {
        None,
        Deducted,
        NotDeducted,
        Other,
    }

    private enum Words : byte
    {
        Nothing,
        Excluded,
        CreditIncrease,
        CreditDecrease,
    }

    /// <summary>The kind of a row, after 滞纳金, 代扣代缴 and the like are taken out; a row without a kind is not counted.</summary>
    public Kind KindOf(int row)
    {
        var code = _kind.Codes[row];
        var kind = code < 0 ? Kind.No : _kinds[code];
        code = _attribute.Codes[row];
        if (code >= 0 && _attributes[code]) return Kind.No;
        code = _business.Codes[row];
        if (code >= 0 && _businesses[code]) return Kind.No;
        kind = Apply(kind, _item.Codes[row], _items);
        return Apply(kind, _fundType.Codes[row], _fundTypes);
    }

    /// <summary>The kind of a row when neither the rulebook nor anybody else knows it (R15 c); null when it is known or not given.</summary>
    public string? UnknownKindOf(int row) => _kind.Codes[row] is var code and >= 0 && _unknown[code] ? _kind.Dictionary[code] : null;

    public Flow FlowOf(int row) => _flow.Codes[row] < 0 ? Flow.Payment : _flows[_flow.Codes[row]];

    /// <summary>Why money went back: the reason column, else what 征收品目 or 税款种类 say.</summary>
    public Reason ReasonOf(int row)
    {
        var reason = Get(_reason.Codes[row], _reasons);
        if (reason == Reason.None) reason = Get(_item.Codes[row], _itemReasons);
        return reason == Reason.None ? Get(_fundType.Codes[row], _fundReasons) : reason;
    }

    private static Reason Get(int code, Reason[] reasons) => code < 0 ? Reason.None : reasons[code];

    private static Kind Apply(Kind kind, int code, Words[] words) => code < 0 ? kind : words[code] switch
    {
        Words.Excluded => Kind.No,
        Words.CreditIncrease when kind != Kind.No => Kind.CreditIncrease,
        Words.CreditDecrease when kind != Kind.No => Kind.CreditDecrease,
        _ => kind,
    };

    private static Kind KindOf(string text, TaxRules rules)
    {
        if (text == TaxRecords.TotalKind) return Kind.Total;
        if (text.Contains(CreditDecreaseMark, StringComparison.Ordinal)) return Kind.CreditDecrease;
        if (text.Contains(CreditMark, StringComparison.Ordinal)) return Kind.CreditIncrease;
        if (!rules.CountedKinds.Contains(text)) return Kind.No;
        return text == Vat ? Kind.Vat : Kind.Counted;
    }

    private static bool IsUnknown(string text, TaxRules rules) =>
        KindOf(text, rules) == Kind.No && !rules.ExcludedKinds.Contains(text) && !TaxKinds.IsKnown(text);

    private static Words WordsOf(string text, TaxRules rules)
    {
        // 代扣代缴 stands in 税款属性, but as often in the brackets of the kind, in 征收品目 or in the kind of receipt (R15 f).
        if (ContainsAny(text, rules.ExcludedWords) || ContainsAny(text, rules.ExcludedAttributes)) return Words.Excluded;
        if (text.Contains(CreditDecreaseMark, StringComparison.Ordinal)) return Words.CreditDecrease;
        return text.Contains(CreditMark, StringComparison.Ordinal) ? Words.CreditIncrease : Words.Nothing;
    }

    private static Flow FlowOf(string text) => text switch
    {
        TaxRecords.Refund => Flow.Refund,
        TaxRecords.Credit => Flow.Credit,
        TaxRecords.Payment => Flow.Payment,
        _ => throw new CorruptSegmentException(TaxRecords.Flow, $"no flow '{text}'"),
    };

    private static Reason ReasonOf(string text, TaxRules rules, Reason otherwise)
    {
        if (ContainsAny(text, rules.RefundsNotDeducted)) return Reason.NotDeducted;
        return ContainsAny(text, rules.RefundsDeducted) ? Reason.Deducted : otherwise;
    }

    private static bool ContainsAny(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
