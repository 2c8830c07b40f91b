namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>A project of the story.</summary>
internal sealed record DemoProject
{
    public static IReadOnlyList<string> Stages { get; } = ["招引落地", "建设实施", "竣工验收", "投产达产", "履约监管"];

    /// <summary>Place among the projects, from 0.</summary>
    public required int Place { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required DemoEnterprise Owner { get; init; }

    /// <summary>Day of each stage that is reached, in the order of <see cref="Stages"/>; all by the end of 2023.</summary>
    public required IReadOnlyList<DateOnly> Reached { get; init; }

    /// <summary>计划日期 of the next stage; null = all are reached.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>总投资, 万元.</summary>
    public required decimal TotalWan { get; init; }

    /// <summary>已投资, 万元.</summary>
    public required decimal InvestedWan { get; init; }

    /// <summary>本年完成投资 of the year in which it landed, 万元.</summary>
    public required decimal FirstYearWan { get; init; }

    /// <summary>外资额, 万美元; null = none.</summary>
    public decimal? ForeignWanUsd { get; init; }

    /// <summary>县长项目工程 of which year; null = none.</summary>
    public int? CountyHeadYear { get; init; }

    public required bool Manufacturing { get; init; }

    public required string Department { get; init; }

    public string? Parcel { get; init; }

    /// <summary>Stages reached by a day.</summary>
    public int StagesBy(DateOnly day) => Reached.Count(on => on <= day);
}
