using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A synthetic enterprise: what is constant about it. Months are derived by the file generators.</summary>
internal sealed record DemoEnterprise
{
    public required int Index { get; init; }

    public required string Code { get; init; }

    /// <summary>Begins with 演示.</summary>
    public required string Name { get; init; }

    /// <summary>曾用名 until the end of 2022; null = never renamed.</summary>
    public string? FormerName { get; init; }

    public required DemoTown Town { get; init; }

    public required DemoIndustry Industry { get; init; }

    /// <summary>Whether the register gives its industry at all.</summary>
    public required bool IndustryKnown { get; init; }

    public required DateOnly FoundedOn { get; init; }

    /// <summary>Last month with any activity; null = still running.</summary>
    public Month? LastMonth { get; init; }

    /// <summary>规上 by the setting at the start of 2021, 2022 and 2023.</summary>
    public required IReadOnlyList<bool> AboveScale { get; init; }

    public required double RevenueWan { get; init; }

    /// <summary>Value added of a normal year, 万元; negative for a firm in trouble.</summary>
    public required double ValueAddedWan { get; init; }

    public required double MonthlyKwh { get; init; }

    public required double TaxWan { get; init; }

    public required double LandMu { get; init; }

    public required int Employees { get; init; }

    public required ReportHabit Reports { get; init; }

    /// <summary>Whether it fills in the energy form (fuels and heat).</summary>
    public required bool EnergyForm { get; init; }

    public required LandHold Land { get; init; }

    public required bool Exporter { get; init; }

    public bool IsAboveScale(int year) => AboveScale[Math.Clamp(year - 2021, 0, 2)];

    /// <summary>Whether it works in a month.</summary>
    public bool IsActive(Month month) => month >= Month.Of(FoundedOn) && (LastMonth is not { } last || month <= last);
}
