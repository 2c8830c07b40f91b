using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Reads one month of tax: restatement, what counts, refunds by reason, 免抵调 (R2, R15, R16).</summary>
internal static class TaxMonthReader
{
    private static readonly string[] Columns =
    [
        TaxRecords.Taxpayer, TaxRecords.Name, TaxRecords.Kind, TaxRecords.Flow, TaxRecords.AmountYuan, TaxRecords.FromColumn, TaxRecords.Item,
        TaxRecords.FundType, TaxRecords.Attribute, TaxRecords.RefundReason, TaxRecords.Office, TaxRecords.Business,
    ];

    private static readonly string[] WithDays = [.. Columns, TaxRecords.CreditedOn];

    /// <returns>The month's amounts and how many rows are live.</returns>
    public static async Task<(TaxAmounts Amounts, int Rows)> ReadAsync(
        MonthInputs inputs, int index, Linker linker, TaxRules rules, IFactReader facts, TaxNotes notes, PeriodTrace? trace, CancellationToken cancellation)
    {
        var month = new TaxMonth(linker.Count, notes);
        IReadOnlyList<string> columns = inputs.Tables.Count > 1 ? WithDays : Columns;
        var tables = await inputs.LoadAsync(facts, trace is null ? columns : [.. columns, RowOrder.Column], cancellation).ConfigureAwait(false);
        var claims = tables.Length > 1 ? new TaxClaims(trace is not null) : null;
        var spans = new TaxSpans(notes);
        var rows = 0;
        for (var i = tables.Length - 1; i >= 0; i--)
        {
            var live = claims?.Take(tables[i], inputs.FileIds[i]);
            if (live is not null) spans.Add(inputs.FileIds[i], tables[i], live, claims!.Groups);
            rows += live?.Count(isLive => isLive) ?? tables[i].Rows;
            var told = trace is null ? null
                : await TaxTrace.OfAsync(trace, inputs.Tables[i], tables[i], inputs.Month, claims, facts, cancellation).ConfigureAwait(false);
            Apply(tables[i], live, inputs.FileIds[i], index, linker, rules, month, notes, told);
        }

        return (month.Finish(), rows);
    }

    private static void Apply(
        FactTable table, bool[]? live, string fileId, int index, Linker linker, TaxRules rules, TaxMonth month, TaxNotes notes, TaxTrace? trace)
    {
        var taxpayers = table.Texts(TaxRecords.Taxpayer);
        var links = new LinkedTexts(taxpayers, table.Texts(TaxRecords.Name), linker, LinkKind.Taxpayer);
        var texts = new TaxTexts(table, rules);
        var amounts = table.Numbers(TaxRecords.AmountYuan);
        var fromColumn = table.Numbers(TaxRecords.FromColumn);
        TaxParty PartyOf(int row) => new(taxpayers[row] ?? "", links.Of(row), links.PartyOf(row, SourceNames.Tax), index);
        for (var row = 0; row < table.Rows; row++)
        {
            var use = trace?.Begin(row, links.Of(row), live is null || live[row]);
            if (live is not null && !live[row]) continue;
            var kind = texts.KindOf(row);
            if (!amounts.Has(row)) continue;
            var amount = amounts.Values[row];
            if (kind == TaxTexts.Kind.No)
            {
                if (use is not null && texts.UnknownKindOf(row) is not null) use.Outcome = FactOutcome.KindUnknown;
                if (texts.UnknownKindOf(row) is { } unknown) notes.AddUnknown(unknown, texts.FlowOf(row) == TaxTexts.Flow.Refund ? -amount : amount, fileId);
                continue;
            }

            var flow = texts.FlowOf(row);
            if (flow == TaxTexts.Flow.Credit || kind is TaxTexts.Kind.CreditIncrease or TaxTexts.Kind.CreditDecrease)
            {
                // The mirror row 免抵调减 would cancel the increase: only the increase is a contribution (R16).
                if (use is not null) use.Outcome = FactOutcome.CreditNotIncrease;
                if (amount <= 0 || kind == TaxTexts.Kind.CreditDecrease) continue;
                if (!(fromColumn.Bool(row) ?? false))
                {
                    month.AddCreditRow(PartyOf(row), amount);
                    use?.Count(Exact.ToDecimal(amount, 6));
                }
                else if (kind != TaxTexts.Kind.Counted) month.AddColumnCredit(PartyOf(row), amount, use);
                continue;
            }

            var paid = flow == TaxTexts.Flow.Payment && amount >= 0;
            var back = flow == TaxTexts.Flow.Refund ? amount : -amount;
            var reason = paid ? TaxTexts.Reason.Deducted : texts.ReasonOf(row);
            if (use is not null) use.Unclassified = reason is TaxTexts.Reason.None or TaxTexts.Reason.Other;
            if (reason is TaxTexts.Reason.None or TaxTexts.Reason.Other) notes.AddUnclassified(taxpayers[row] ?? "", links.Of(row), back, fileId);
            if (kind == TaxTexts.Kind.Total)
            {
                month.AddTotal(new TaxTotal(PartyOf(row), paid ? amount : back, paid ? null : reason, use));
                continue;
            }

            var party = PartyOf(row);
            if (flow == TaxTexts.Flow.Payment) month.HasKind(party);
            if (paid) month.Kinds.AddPositive(party, amount);
            else month.Kinds.Deduct(party.Enterprise, back, reason);
            if (use is not null) TaxTrace.Count(use, paid, back, amount, reason);
        }
    }
}
