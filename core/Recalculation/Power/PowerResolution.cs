using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Power files and the split register → power of every enterprise and month.</summary>
internal static class PowerResolution
{
    public static async Task<PowerFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> power, IReadOnlyList<InputFile> meterFiles, EnterpriseIndex enterprises, PowerRules rules,
        IFactReader facts, CancellationToken cancellation)
    {
        var accounts = new TextIds();
        var meters = await MeterRegister.ReadAsync(meterFiles, accounts, enterprises, facts, cancellation).ConfigureAwait(false);
        var months = new PowerMonth?[PeriodMonths.Count];
        await Parallel.ForEachAsync(MonthInputs.Of(power), cancellation, async (inputs, token) =>
            months[period.IndexOf(inputs.Month)] =
                await PowerMonthReader.ReadAsync(inputs, accounts, enterprises, facts, token).ConfigureAwait(false)).ConfigureAwait(false);

        var splits = new AccountSplit(months, period, meters, rules);
        var result = new PowerFacts(enterprises.Count);
        Parallel.For(0, PeriodMonths.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            if (months[index] is { } month) result.Months[index] = PowerAttribution.Of(month, index, splits, enterprises.Count, rules);
        });
        AccountGaps.Find(months, splits, result, period, rules);
        return result;
    }
}
