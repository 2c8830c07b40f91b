using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Reads one month of tax: restatement, what counts, refunds by reason, 免抵调 (R2, R15, R16).</summary>
internal static class TaxMonthReader
{
    private static readonly string[] Columns =
    [
        TaxRecords.Taxpayer, TaxRecords.Name, TaxRecords.Kind, TaxRecords.Flow, TaxRecords.AmountYuan, TaxRecords.FromColumn, TaxRecords.Item,
        TaxRecords.FundType, TaxRecords.Attribute, TaxRecords.RefundReason, TaxRecords.Office,
    ];

    public static async Task<TaxAmounts> ReadAsync(
        MonthInputs inputs, EnterpriseIndex enterprises, TaxRules rules, IFactReader facts, CancellationToken cancellation)
    {
        var month = new TaxMonth(enterprises.Count);
        var tables = await inputs.LoadAsync(facts, Columns, cancellation).ConfigureAwait(false);
        var claims = tables.Length > 1 ? new TaxClaims() : null;
        for (var i = tables.Length - 1; i >= 0; i--) Apply(tables[i], claims?.Take(tables[i]), enterprises, rules, month);
        return month.Finish();
    }

    private static void Apply(FactTable table, bool[]? live, EnterpriseIndex enterprises, TaxRules rules, TaxMonth month)
    {
        var taxpayers = table.Texts(TaxRecords.Taxpayer);
        var links = new LinkedTexts(taxpayers, table.Texts(TaxRecords.Name), enterprises);
        var texts = new TaxTexts(table, rules);
        var amounts = table.Numbers(TaxRecords.AmountYuan);
        var fromColumn = table.Numbers(TaxRecords.FromColumn);
        for (var row = 0; row < table.Rows; row++)
        {
            if (live is not null && !live[row]) continue;
            var kind = texts.KindOf(row);
            if (kind == TaxTexts.Kind.No || !amounts.Has(row)) continue;
            var amount = amounts.Values[row];
            var flow = texts.FlowOf(row);
            if (flow == TaxTexts.Flow.Credit || kind is TaxTexts.Kind.CreditIncrease or TaxTexts.Kind.CreditDecrease)
            {
                // The mirror row 免抵调减 would cancel the increase: only the increase is a contribution (R16).
                if (amount <= 0 || kind == TaxTexts.Kind.CreditDecrease) continue;
                var taxpayer = taxpayers[row] ?? "";
                if (!(fromColumn.Bool(row) ?? false)) month.AddCreditRow(taxpayer, links.Of(row), amount);
                else if (kind != TaxTexts.Kind.Counted) month.AddColumnCredit(taxpayer, links.Of(row), amount);
                continue;
            }

            var paid = flow == TaxTexts.Flow.Payment && amount >= 0;
            var back = flow == TaxTexts.Flow.Refund ? amount : -amount;
            if (kind == TaxTexts.Kind.Total)
            {
                month.AddTotal(new TaxTotal(taxpayers[row] ?? "", links.Of(row), paid ? amount : back, paid ? null : texts.ReasonOf(row)));
                continue;
            }

            if (flow == TaxTexts.Flow.Payment) month.HasKind(taxpayers[row] ?? "", links.Of(row));
            if (paid) month.Kinds.AddPositive(links.Of(row), amount);
            else month.Kinds.Deduct(links.Of(row), back, texts.ReasonOf(row));
        }
    }
}
