using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Results;

/// <summary>Words of the API for statuses and levels (CONTRACTS 2); also those of stored results and snapshots.</summary>
public static class ResultWords
{
    private static readonly string[] Statuses =
    [
        "not-industrial", "missing-value-added", "value-added-partial", "insufficient-history", "non-positive-value-added",
        "insufficient-sample", "graded",
    ];

    private static readonly string[] Levels = ["low", "medium", "high"];

    public static string Word(this CarbonStatus status) => Statuses[(int)status];

    public static string Word(this CarbonLevel level) => Levels[(int)level];

    /// <exception cref="FormatException">No such status.</exception>
    public static CarbonStatus ParseStatus(string word) => (CarbonStatus)IndexOf(Statuses, word);

    /// <exception cref="FormatException">No such level.</exception>
    public static CarbonLevel ParseLevel(string word) => (CarbonLevel)IndexOf(Levels, word);

    private static int IndexOf(string[] words, string word)
    {
        var index = Array.IndexOf(words, word);
        return index >= 0 ? index : throw new FormatException($"'{word}' is none of {string.Join(", ", words)}");
    }
}
