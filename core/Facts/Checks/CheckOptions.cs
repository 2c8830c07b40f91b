namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>Bounds beyond which a file is remarked upon beside the files before it; settings <c>Checks__…</c>. Nothing is refused by them.</summary>
public sealed record CheckOptions
{
    /// <summary>Fall of the rows of a month against the month before that is told; default 0.5 (−50 %).</summary>
    public decimal RowsFall { get; init; } = 0.5m;

    /// <summary>Rise of the rows that is told; default 1 (+100 %).</summary>
    public decimal RowsRise { get; init; } = 1m;

    /// <summary>Fall of kWh or tax that is told; default 0.5.</summary>
    public decimal SumFall { get; init; } = 0.5m;

    /// <summary>Rise of kWh or tax that is told; default 1.</summary>
    public decimal SumRise { get; init; } = 1m;

    /// <summary>Share of the accounts or taxpayers of the month before that may be missing, by source; default power 0.05, tax 0.5 (many pay by quarter), statistics 0.2.</summary>
    public Dictionary<string, decimal> VanishedShare { get; init; } = new(StringComparer.OrdinalIgnoreCase) { ["power"] = 0.05m, ["tax"] = 0.5m, ["statistics"] = 0.2m };

    /// <summary>Months with fewer rows are not compared; default 20.</summary>
    public int MinRows { get; init; } = 20;

    /// <summary>Keys of earlier files that one check may read; default 20 million.</summary>
    public long MaxKeys { get; init; } = 20_000_000;

    /// <exception cref="InvalidOperationException">A value makes no sense; the message names the setting.</exception>
    public void Validate()
    {
        Require(RowsFall is > 0 and <= 1, nameof(RowsFall), "above 0, at most 1");
        Require(SumFall is > 0 and <= 1, nameof(SumFall), "above 0, at most 1");
        Require(RowsRise > 0, nameof(RowsRise), "above 0");
        Require(SumRise > 0, nameof(SumRise), "above 0");
        Require(MinRows >= 1, nameof(MinRows), "at least 1");
        Require(MaxKeys >= 0, nameof(MaxKeys), "at least 0");
        foreach (var (source, share) in VanishedShare)
        {
            Require(CheckedSource.Of(source) is not null, $"{nameof(VanishedShare)}__{source}", "of power, tax or statistics");
            Require(share is >= 0 and <= 1, $"{nameof(VanishedShare)}__{source}", "from 0 to 1");
        }
    }

    private static void Require(bool holds, string name, string allowed)
    {
        if (!holds) throw new InvalidOperationException($"setting Checks__{name} must be {allowed}");
    }
}
