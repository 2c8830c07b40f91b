using Wuyi.Pipeline.Local.Demo.Campaign;
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

    /// <summary>What the campaign or a crisis makes of its months; dealt out once by <see cref="DemoCast"/>, before any file is written.</summary>
    public DemoCourse Course { get; set; } = DemoCourse.Steady;

    /// <summary>Below every threshold: no tax at all is credited. There are more of them than 规下 firms in class D, so that equal scores meet at the boundary (R26).</summary>
    public bool PaysNothing => !AboveScale[2] && Index % 14 == 5;

    /// <summary>Answers the statistics bureau without saying how many people work there.</summary>
    public bool HidesEmployees => Index % 83 == 21;

    /// <summary>Reports emissions of 0 instead of none.</summary>
    public bool ReportsZeroEmissions => Index % 60 == 26;

    /// <summary>标签 of a year's register, each for good once it is there; null = none.</summary>
    public string? Tags(int year)
    {
        string[] tags =
        [
            .. AboveScale[2] && (Index * 7) % 100 < 18 + (4 * (year - 2021)) + (year == 2023 ? 1 : 0) ? ["高新技术企业"] : (string[])[],
            .. (Index * 13) % 1000 < 80 + (18 * (year - 2021)) ? ["省科技型中小企业"] : (string[])[],
            .. AboveScale[2] && Index % 20 == 1 ? ["重点企业"] : (string[])[],
            .. AboveScale[2] && (Index * 3) % 100 < 60 + (16 * (year - 2021)) ? ["数字化改造"] : (string[])[],
        ];
        return tags.Length == 0 ? null : string.Join('、', tags);
    }

    /// <summary>数据来源 of its annual report (RULINGS 6.2); null = not said.</summary>
    public string? Provenance => Index % 25 == 4 ? "统计调查" : Index % 10 == 3 ? "企业授权" : null;

    public bool IsAboveScale(int year) => AboveScale[Math.Clamp(year - 2021, 0, 2)];

    /// <summary>Whether it works in a month.</summary>
    public bool IsActive(Month month) => month >= Month.Of(FoundedOn) && (LastMonth is not { } last || month <= last);
}
