using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tax;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>The rows of one table of tax as the reader judges them; what the month decides at its end (totals, 免抵调 of columns) is told by the month.</summary>
internal sealed class TaxTrace
{
    private readonly PeriodTrace _trace;
    private readonly FactTable _table;
    private readonly FactOrigins _origins;
    private readonly Month _month;
    private readonly TaxClaims? _claims;

    private TaxTrace(PeriodTrace trace, FactTable table, FactOrigins origins, Month month, TaxClaims? claims) =>
        (_trace, _table, _origins, _month, _claims) = (trace, table, origins, month, claims);

    public static async ValueTask<TaxTrace> OfAsync(
        PeriodTrace trace, InputTable input, FactTable table, Month month, TaxClaims? claims, IFactReader facts, CancellationToken cancellation) =>
        new(trace, table, await FactOrigins.OfAsync(input, table, facts, cancellation).ConfigureAwait(false), month, claims);

    /// <summary>A row, not yet judged; null when it is nobody's who is traced, or without an amount.</summary>
    public TaxUse? Begin(int row, int enterprise, bool live)
    {
        if (_trace[enterprise] is not { } whose || !_table.Numbers(TaxRecords.AmountYuan).Has(row)) return null;
        var use = new TaxUse
        {
            Month = _month,
            Taxpayer = _table.Texts(TaxRecords.Taxpayer)[row] ?? "",
            Kind = _table.Texts(TaxRecords.Kind)[row],
            Flow = _table.Texts(TaxRecords.Flow)[row],
            Words = [.. new[] { TaxRecords.RefundReason, TaxRecords.Item, TaxRecords.FundType, TaxRecords.Attribute, TaxRecords.Business }
                .Select(column => _table.Texts(column)[row]).OfType<string>().Distinct(StringComparer.Ordinal)],
            AmountYuan = Micro.ToDecimal(_table.Numbers(TaxRecords.AmountYuan).Values[row]),
            At = _origins[row],
        };
        whose.Add(use);
        if (live) return use;
        use.Outcome = FactOutcome.Restated;
        use.By = _claims?.RestatedBy(row);
        return null;
    }

    /// <summary>A payment, or money that went back for a reason.</summary>
    public static void Count(TaxUse use, bool paid, long back, long amount, TaxTexts.Reason reason)
    {
        if (paid) use.Count(Exact.ToDecimal(amount, 6));
        else if (reason == TaxTexts.Reason.NotDeducted) use.Outcome = FactOutcome.RefundNotDeducted;
        else use.Count(-Exact.ToDecimal(back, 6));
    }

    /// <summary>A total that no kind outdoes.</summary>
    public static void Total(in TaxTotal total)
    {
        if (total.Use is not { } use) return;
        if (total.Reason is { } reason) Count(use, paid: false, total.Amount, 0, reason);
        else use.Count(Exact.ToDecimal(total.Amount, 6));
    }

    /// <summary>Which months were delivered, and whether the rows come to what the enterprise got.</summary>
    /// <exception cref="InvalidOperationException">They do not: the trace would explain another number.</exception>
    public static void Check(TaxFacts result, PeriodMonths period, int enterprises, PeriodTrace? trace)
    {
        if (trace is null) return;
        IReadOnlyList<Month> delivered = [.. Enumerable.Range(0, PeriodMonths.Count).Where(result.IsDelivered).Select(month => period[month])];
        for (var enterprise = 0; enterprise < enterprises; enterprise++)
        {
            if (trace[enterprise] is not { } told) continue;
            told.TaxDelivered = delivered;
            if (result.Wan(0, enterprise, period) is not { } wan) continue;
            var sum = told.Tax.Sum(use => use.Contribution);
            if (sum != wan * 10_000m) throw new InvalidOperationException($"tax of {told.Code}: rows come to {sum} 元, resolved {wan} 万元");
        }
    }
}
