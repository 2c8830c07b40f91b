using System.Globalization;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results;

/// <summary>The real calculation: inputs by <see cref="InputSelection"/>, results by <see cref="Recalculator"/>.</summary>
public sealed class PeriodCalculator(IFactReader facts) : IPeriodCalculator
{
    public string EngineVersion { get; } = Indicators.EngineVersion.Current.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<RunInput> Inputs(Month period, LiveFiles live) =>
        [.. InputSelection.Of(period, live).Select(Input)];

    internal static RunInput Input(InputFile input) => new(input.File.FileId, [.. input.Segments.Select(segment => segment.Sha256)])
    {
        SupersededRows = input.File.SupersededRows.Count == 0 ? null
            : string.Join(',', input.File.SupersededRows.Select(rows => string.Create(CultureInfo.InvariantCulture, $"{rows.First}-{rows.Last}"))),
    };

    public Task<PeriodResult> RunAsync(
        Month period, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation) =>
        Recalculator.RunAsync(period, rules, live, links, facts, cancellation);
}
