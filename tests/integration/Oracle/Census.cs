using System.Globalization;
using System.Reflection;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>How often each status, grade, benchmark rung and flag occurs: a comparison proves nothing of what never happens.</summary>
internal sealed class Census
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool Has(string word) => _counts.ContainsKey(word);

    public void Count(PeriodResult result)
    {
        foreach (var window in result.Enterprises.SelectMany(enterprise => enterprise.Windows.Values))
        {
            Add(window.Carbon.Status.ToString());
            if (window.Carbon.Grade is { } grade) Add(string.Create(CultureInfo.InvariantCulture, $"grade {grade}"));
            if (window.Carbon.Level is { } level) Add($"level {level}");
            if (window.Carbon.Benchmark is { } benchmark) Add($"scope {(benchmark.Scope == "all" ? "all" : $"{benchmark.Scope.Length} digits")}");
            foreach (var flag in window.Carbon.Flags.Union(window.PerMu.Flags)) Add($"flag {flag}");
        }
    }

    public override string ToString()
    {
        var flags = typeof(ResultFlags).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"flag {field.GetValue(null)}");
        var lines = _counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,6} {pair.Key}"));
        return string.Join('\n', lines.Append($"never: {string.Join(", ", flags.Where(flag => !Has(flag)))}"));
    }

    private void Add(string word) => _counts[word] = _counts.GetValueOrDefault(word) + 1;
}
