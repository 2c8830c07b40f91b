using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Facts of source <c>land</c>. Key group: parcel, or parcel × unit where areas per unit are given (R7). Areas never add up.</summary>
public static class LandRecords
{
    public const string Parcel = "parcel";
    public const string Unit = "unit";
    public const string HolderCode = "holder_code";
    public const string HolderName = "holder_name";
    public const string Area = "area";
    public const string ExclusiveArea = "exclusive_area";
    public const string SharedArea = "shared_area";
    public const string UsedArea = "used_area";
    public const string AreaUnit = "area_unit";
    public const string Share = "share";
    public const string AcquiredOn = "acquired_on";
    public const string EndsOn = "ends_on";
    public const string CancelledOn = "cancelled_on";
    public const string GrantedOn = "granted_on";
    public const string Town = "town";
    public const string Location = "location";
    public const string Use = "land_use";
    public const string PlotRatio = "plot_ratio";
    public const string StartDueOn = "start_due_on";
    public const string CompletionDueOn = "completion_due_on";
    public const string ProductionDueOn = "production_due_on";
    public const string DevelopedArea = "developed_area";
    public const string InvestedWan = "invested_wan";
    public const string TotalInvestmentWan = "total_investment_wan";
    public const string StandardLand = "standard_land";
    public const string AgreedTaxPerMu = "agreed_tax_per_mu";
    public const string AgreedInvestmentPerMu = "agreed_investment_per_mu";

    /// <summary>不动产权证号 without spaces; the only identity of a row without a parcel (R7).</summary>
    public const string Certificate = "certificate";
    public const string HolderType = "holder_type";
    public const string RightType = "right_type";
    public const string SupplyMode = "supply_mode";
    public const string RightStatus = "right_status";

    /// <summary>使用期限 as written; its days are in <c>acquired_on</c> and <c>ends_on</c> where no own column gives them.</summary>
    public const string Term = "term";
    public const string CoOwnership = "co_ownership";
    public const string SupervisionNo = "supervision_no";
    public const string ContractNo = "contract_no";
    public const string PriceWan = "price_wan";
    public const string StartedOn = "started_on";
    public const string CompletedOn = "completed_on";
    public const string DueArea = "due_area";
    public const string SuspendedOn = "suspended_on";
    public const string IdleReason = "idle_reason";
    public const string AgreedPlotRatio = "agreed_plot_ratio";
    public const string AgreedValueAddedPerTce = "agreed_value_added_per_tce";
    public const string AgreedValueAddedPerEmission = "agreed_value_added_per_emission_t";
    public const string BuildingArea = "building_area";

    /// <summary>实际开工日期 says 未开工 in words: the only statement that nothing has been begun (E15); an empty cell is unknown.</summary>
    public const string NotStarted = "not_started";

    /// <summary>Areas in <c>area_unit</c> (<c>m2</c> or <c>mu</c>, as provided, so that no decimal is lost); <c>parcel</c> 19 characters; <c>unit</c> 28.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Land, monthly: false,
        new(Parcel, Text), new(Unit, Text), new(HolderCode, Text), new(HolderName, Text), new(Area, RecordType.Decimal),
        new(ExclusiveArea, RecordType.Decimal), new(SharedArea, RecordType.Decimal), new(UsedArea, RecordType.Decimal),
        new(AreaUnit, Text), new(Share, RecordType.Decimal), new(AcquiredOn, Date), new(EndsOn, Date), new(CancelledOn, Date),
        new(GrantedOn, Date), new(Town, Text), new(Location, Text), new(Use, Text), new(PlotRatio, RecordType.Decimal),
        new(StartDueOn, Date), new(CompletionDueOn, Date), new(ProductionDueOn, Date), new(DevelopedArea, RecordType.Decimal),
        new(InvestedWan, RecordType.Decimal), new(TotalInvestmentWan, RecordType.Decimal), new(StandardLand, RecordType.Bool),
        new(AgreedTaxPerMu, RecordType.Decimal), new(AgreedInvestmentPerMu, RecordType.Decimal),
        Later(Certificate, Text), Later(HolderType, Text), Later(RightType, Text), Later(SupplyMode, Text),
        Later(RightStatus, Text), Later(Term, Text), Later(CoOwnership, Text), Later(SupervisionNo, Text),
        Later(ContractNo, Text), Later(PriceWan, RecordType.Decimal), Later(StartedOn, Date), Later(CompletedOn, Date),
        Later(DueArea, RecordType.Decimal), Later(SuspendedOn, Date), Later(IdleReason, Text),
        Later(AgreedPlotRatio, RecordType.Decimal), Later(AgreedValueAddedPerTce, RecordType.Decimal),
        Later(AgreedValueAddedPerEmission, RecordType.Decimal), Later(BuildingArea, RecordType.Decimal),
        Later(NotStarted, RecordType.Bool));
}
