using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Facts of source <c>projects</c>: one row a stage of a project. Key group: project × stage × column (figures of a year: × year), an empty cell restates nothing. The campaign reads them,
/// no monthly run does.
/// </summary>
public static class ProjectRecords
{
    public const string Project = "project";

    /// <summary>One of <see cref="Stages"/>.</summary>
    public const string Stage = "stage";
    public const string Name = "name";

    /// <summary>The stage is done; of a month alone its last day.</summary>
    public const string DoneOn = "done_on";

    /// <summary>Planned; of a month alone its last day.</summary>
    public const string PlannedOn = "planned_on";
    public const string OwnerCode = "owner_code";
    public const string OwnerName = "owner_name";
    public const string TotalWan = "total_wan";

    /// <summary>总投资 in 万美元: never converted, apart from 万元.</summary>
    public const string TotalUsdWan = "total_usd_wan";
    public const string InvestedWan = "invested_wan";
    public const string YearInvestedWan = "year_invested_wan";
    public const string YearPlannedWan = "year_planned_wan";

    /// <summary>The year that 本年 means: that of 日期, else that of the drop; only where one of the two figures is there.</summary>
    public const string Year = "year";

    /// <summary>外资额, 万美元: never converted.</summary>
    public const string ForeignUsdWan = "foreign_usd_wan";
    public const string Category = "category";
    public const string Industry = "industry";
    public const string CountyHead = "county_head";
    public const string CountyHeadYear = "county_head_year";
    public const string Manufacturing = "manufacturing";
    public const string Foreign = "foreign";
    public const string TechnicalUpgrade = "technical_upgrade";
    public const string Department = "department";
    public const string Parcel = "parcel";
    public const string LandArea = "land_area";
    public const string AreaUnit = "area_unit";
    public const string Town = "town";

    /// <summary>招引落地, 建设实施, 竣工验收, 投产达产, 履约监管: the words of facts in the order of the stages.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["landing", "construction", "completion", "production", "performance"];

    public static RecordSchema Schema { get; } = new(SourceNames.Projects, monthly: false,
        new(Project, Text), new(Stage, Text), new(Name, Text), new(DoneOn, Date), new(PlannedOn, Date), new(OwnerCode, Text), new(OwnerName, Text),
        new(TotalWan, RecordType.Decimal), new(TotalUsdWan, RecordType.Decimal), new(InvestedWan, RecordType.Decimal), new(YearInvestedWan, RecordType.Decimal),
        new(YearPlannedWan, RecordType.Decimal), new(Year, Int), new(ForeignUsdWan, RecordType.Decimal), new(Category, Text), new(Industry, Text),
        new(CountyHead, RecordType.Bool), new(CountyHeadYear, Int), new(Manufacturing, RecordType.Bool), new(Foreign, RecordType.Bool),
        new(TechnicalUpgrade, RecordType.Bool), new(Department, Text), new(Parcel, Text), new(LandArea, RecordType.Decimal), new(AreaUnit, Text), new(Town, Text));
}
