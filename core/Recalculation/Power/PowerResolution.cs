using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Power files and the split register → power of every enterprise and month.</summary>
internal static class PowerResolution
{
    public static async Task<PowerFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> power, IReadOnlyList<InputFile> meterFiles, Linker linker, PowerRules rules,
        CheckRules checks, IFactReader facts, FindingLog log, PeriodTrace? trace, CancellationToken cancellation)
    {
        var accounts = new TextIds();
        var meters = await MeterRegister.ReadAsync(meterFiles, accounts, linker, facts, cancellation).ConfigureAwait(false);
        var links = new AccountLinks(linker.Crosswalk, accounts);
        var months = new PowerMonth?[PeriodMonths.Count];
        var monthly = MonthInputs.Of(power);
        await Parallel.ForEachAsync(monthly, cancellation, async (inputs, token) =>
            months[period.IndexOf(inputs.Month)] =
                await PowerMonthReader.ReadAsync(inputs, accounts, linker, facts, token).ConfigureAwait(false)).ConfigureAwait(false);

        var families = new AccountFamilies();
        foreach (var month in months)
        {
            if (month is not null) families.Add(month.Families);
        }

        families.Settle(accounts);
        var splits = new AccountSplit(months, period, meters, links, families, rules);
        var result = new PowerFacts(linker.Count);
        Parallel.For(0, PeriodMonths.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            if (months[index] is { } month) result.Months[index] = PowerAttribution.Of(month, index, splits, linker.Count, rules);
        });
        int OwnerOf(int account, Month month) =>
            months[period.IndexOf(month)]!.IsLive(account) ? splits.Split(account, period.IndexOf(month), []).Enterprise : EnterpriseIndex.Unknown;
        await new AccountTexts(result, accounts, facts).CollectAsync(monthly, OwnerOf, cancellation).ConfigureAwait(false);
        var findings = new PowerFindings(months, period, accounts, splits, meters, linker.Enterprises, log);
        AccountGaps.Find(months, splits, families, result, period, rules, findings);
        findings.AddDays(rules, checks);
        findings.AddUnsplit(rules);
        if (trace is not null)
        {
            var tracing = new PowerTracing(months, splits, families, period, accounts, rules, trace);
            await tracing.CollectAsync(monthly, linker, facts, result, cancellation).ConfigureAwait(false);
        }

        return result;
    }
}
