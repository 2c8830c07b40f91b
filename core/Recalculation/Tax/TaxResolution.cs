using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax files → T of every enterprise and window.</summary>
internal static class TaxResolution
{
    public static async Task<TaxFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> files, Linker linker, TaxRules rules, IFactReader facts, FindingLog log,
        PeriodTrace? trace, CancellationToken cancellation)
    {
        var enterprises = linker.Enterprises;
        var result = new TaxFacts(enterprises.Count);
        var unknown = new UnknownKinds();
        var rows = new int?[PeriodMonths.Count];
        var merging = new Lock();
        await Parallel.ForEachAsync(MonthInputs.Of(files), cancellation, async (inputs, token) =>
        {
            var notes = new TaxNotes(inputs.Month, enterprises, log);
            var (amounts, live) = await TaxMonthReader.ReadAsync(inputs, period.IndexOf(inputs.Month), linker, rules, facts, notes, trace, token).ConfigureAwait(false);
            lock (merging)
            {
                result.Add(period.IndexOf(inputs.Month), amounts, period);
                rows[period.IndexOf(inputs.Month)] = live;
                unknown.Add(inputs.Month, notes.Unknown);
            }
        }).ConfigureAwait(false);
        unknown.Report(log);
        Deliver(result, rows, period, rules, log);
        TaxTrace.Check(result, period, enterprises.Count, trace);
        for (var enterprise = 0; enterprise < enterprises.Count; enterprise++)
        {
            if (result.Refunded(0, enterprise, rules) is not var (back, paid)) continue;
            log.Add(new Finding
            {
                Code = IssueCodes.RefundReview, Source = SourceNames.Tax, Kind = FindingSubject.Enterprise, Subject = enterprises.Codes[enterprise].Value,
                CreditCode = enterprises.Codes[enterprise].Value, From = period.First, To = period.Period, Found = back, Expected = paid, Unit = "元",
                Size = back / 10_000m, SizeUnit = "万元", Note = FindingNumbers.Text(rules.RefundReviewShare * 100) + "%",
            });
        }

        return result;
    }

    /// <summary>R11: a month is delivered with one row, or with the rulebook's share of the mean of the three months before, as far as those are read.</summary>
    private static void Deliver(TaxFacts result, int?[] rows, PeriodMonths period, TaxRules rules, FindingLog log)
    {
        for (var month = 0; month < rows.Length; month++)
        {
            if (rows[month] is not { } count) continue;
            var before = rows[Math.Max(0, month - 3)..month].OfType<int>().ToList();
            var least = before.Count == 0 ? 0m : rules.DeliveredShare * before.Sum() / before.Count;
            if (count >= least)
            {
                result.Deliver(month);
                continue;
            }

            log.Add(new Finding
            {
                Code = IssueCodes.TaxMonthThin, Source = SourceNames.Tax, Kind = FindingSubject.Month, Subject = period[month].ToString(), From = period[month],
                To = period[month], Found = count, Expected = decimal.Ceiling(least), Unit = "行", Size = decimal.Ceiling(least) - count, SizeUnit = "行",
            });
        }
    }
}
