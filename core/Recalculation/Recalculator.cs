using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>One period from live files to results: resolve, then compute window by window. No clock, no storage but the facts it is given.</summary>
public static class Recalculator
{
    /// <summary>
    /// Computes all windows of a period for every enterprise of the register. Equal live files, facts, decisions and rules give equal results,
    /// whatever the number of processors.
    /// </summary>
    /// <exception cref="CorruptSegmentException">A segment is not what the ledger says.</exception>
    public static async Task<PeriodResult> RunAsync(
        Month period, RuleSet rules, LiveFiles files, EffectiveLinks decided, IFactReader facts, CancellationToken cancellation)
    {
        var resolved = await PeriodResolver.ResolveAsync(period, rules, files, decided, facts, cancellation).ConfigureAwait(false);
        var windows = new Dictionary<WindowKind, WindowResult>[resolved.Profiles.Count];
        for (var i = 0; i < windows.Length; i++) windows[i] = new Dictionary<WindowKind, WindowResult>(WindowKinds.All.Count);
        foreach (var kind in WindowKinds.All)
        {
            cancellation.ThrowIfCancellationRequested();
            var known = resolved.Facts(kind);
            if (kind == WindowKind.Rolling12) Magnitudes.Find(known, resolved.Rules.Checks, resolved.Findings);
            var results = IndicatorEngine.Compute(known, resolved.Rules);
            var window = MonthWindow.Of(kind, period);
            for (var i = 0; i < windows.Length; i++) windows[i].Add(kind, new WindowResult(window, results[i].Carbon, results[i].PerMu));
        }

        var enterprises = new EnterpriseResult[windows.Length];
        for (var i = 0; i < enterprises.Length; i++)
        {
            enterprises[i] = new EnterpriseResult { Profile = resolved.Profiles[i], Windows = windows[i] };
        }

        return new PeriodResult
        {
            Period = period, Enterprises = enterprises, Coverage = resolved.Coverage, Missing = resolved.Missing, Linking = resolved.Linking,
            Attachments = [.. LinkingJson.Attachments(resolved.Linking), .. FindingJson.Attach(resolved.Findings)],
        };
    }
}
