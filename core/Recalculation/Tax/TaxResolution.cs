using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax files → T of every enterprise and window.</summary>
internal static class TaxResolution
{
    public static async Task<TaxFacts> ResolveAsync(
        PeriodMonths period, IReadOnlyList<InputFile> files, Linker linker, TaxRules rules, IFactReader facts,
        CancellationToken cancellation)
    {
        var result = new TaxFacts(linker.Count);
        var merging = new Lock();
        await Parallel.ForEachAsync(MonthInputs.Of(files), cancellation, async (inputs, token) =>
        {
            var amounts = await TaxMonthReader.ReadAsync(inputs, period.IndexOf(inputs.Month), linker, rules, facts, token).ConfigureAwait(false);
            lock (merging) result.Add(period.IndexOf(inputs.Month), amounts, period);
        }).ConfigureAwait(false);
        return result;
    }
}
