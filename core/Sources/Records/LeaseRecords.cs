using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Facts of source <c>leases</c>. Key group: parcel × lessor × lessee × start.</summary>
public static class LeaseRecords
{
    public const string Parcel = "parcel";
    public const string LessorCode = "lessor_code";
    public const string LessorName = "lessor_name";
    public const string LesseeCode = "lessee_code";
    public const string LesseeName = "lessee_name";
    public const string LandArea = "land_area";
    public const string BuildingArea = "building_area";
    public const string AreaUnit = "area_unit";
    public const string PlotRatio = "plot_ratio";
    public const string FromDay = "from_day";
    public const string ToDay = "to_day";

    public const string LessorType = "lessor_type";

    /// <summary>租期 as written; its days are in <c>from_day</c> and <c>to_day</c> where no own column gives them.</summary>
    public const string Term = "term";
    public const string AnnualRentYuan = "annual_rent_yuan";

    /// <summary>Either <c>land_area</c>, or <c>building_area</c> with a plot ratio here or on the parcel (R20). Days inclusive, null = open.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Leases, monthly: false,
        new(Parcel, Text), new(LessorCode, Text), new(LessorName, Text), new(LesseeCode, Text), new(LesseeName, Text),
        new(LandArea, RecordType.Decimal), new(BuildingArea, RecordType.Decimal), new(AreaUnit, Text),
        new(PlotRatio, RecordType.Decimal), new(FromDay, Date), new(ToDay, Date),
        Later(LessorType, Text), Later(Term, Text), Later(AnnualRentYuan, RecordType.Decimal));
}
