namespace Wuyi.Pipeline.Local.Demo;

/// <summary>An account (户号) of the power company.</summary>
internal sealed record DemoAccount
{
    public required int Number { get; init; }

    public required string Code { get; init; }

    /// <summary>The enterprise in whose name it runs; null = a household in an industrial area, which no register knows.</summary>
    public required DemoEnterprise? Holder { get; init; }

    /// <summary>户名 of an account without a holder that is no household: somebody has to find out whose it is.</summary>
    public string? Label { get; init; }

    /// <summary>Typical kWh a month, tenants included.</summary>
    public required double MonthlyKwh { get; init; }

    /// <summary>Whether the holder has another account, so that a missing row is a gap and not an unknown month.</summary>
    public required bool Second { get; init; }

    /// <summary>Enterprises without an account of their own that use this one.</summary>
    public required IReadOnlyList<DemoEnterprise> Tenants { get; init; }

    /// <summary>The split register names the tenants without saying who uses how much.</summary>
    public bool Unsplit => Tenants.Count > 1 && Number % 5 == 0;

    /// <summary>Delivered by day as well in the month of the daily file.</summary>
    public bool Daily => Number % 25 == 7;

    /// <summary>Delivered only by day in that month.</summary>
    public bool DailyOnly => Number % 100 == 7;
}
