using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

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

    /// <summary>Areas in <c>area_unit</c> (<c>m2</c> or <c>mu</c>, as provided, so that no decimal is lost); <c>parcel</c> 19 characters; <c>unit</c> 28.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Land, monthly: false,
        new(Parcel, Text), new(Unit, Text), new(HolderCode, Text), new(HolderName, Text), new(Area, RecordType.Decimal),
        new(ExclusiveArea, RecordType.Decimal), new(SharedArea, RecordType.Decimal), new(UsedArea, RecordType.Decimal),
        new(AreaUnit, Text), new(Share, RecordType.Decimal), new(AcquiredOn, Date), new(EndsOn, Date), new(CancelledOn, Date),
        new(GrantedOn, Date), new(Town, Text), new(Location, Text), new(Use, Text), new(PlotRatio, RecordType.Decimal),
        new(StartDueOn, Date), new(CompletionDueOn, Date), new(ProductionDueOn, Date), new(DevelopedArea, RecordType.Decimal),
        new(InvestedWan, RecordType.Decimal), new(TotalInvestmentWan, RecordType.Decimal), new(StandardLand, RecordType.Bool),
        new(AgreedTaxPerMu, RecordType.Decimal), new(AgreedInvestmentPerMu, RecordType.Decimal));
}
