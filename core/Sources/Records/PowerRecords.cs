using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Facts of source <c>power</c>. Key group: account × month (day null) or account × day. kWh add up within a file.</summary>
public static class PowerRecords
{
    public const string Account = "account";
    public const string Month = "month";
    public const string Day = "day";
    public const string Kwh = "kwh";
    public const string Name = "name";
    public const string CreditCode = "credit_code";
    public const string Category = "category";
    public const string Industry = "industry";
    public const string Address = "address";
    public const string CapacityKva = "capacity_kva";
    public const string PvKwh = "pv_kwh";
    public const string GreenKwh = "green_kwh";

    /// <summary>旧户号: rows under it and rows under <c>account</c> are one supply (RULINGS 5.2).</summary>
    public const string FormerAccount = "former_account";
    public const string Voltage = "voltage";
    public const string ReadingDay = "reading_day";
    public const string ServiceStatus = "service_status";
    public const string OpenedOn = "opened_on";
    public const string ClosedOn = "closed_on";
    public const string SupplyUnit = "supply_unit";

    /// <summary>光伏发电量 as given; <c>pv_kwh</c> is what of it was used.</summary>
    public const string PvGeneratedKwh = "pv_generated_kwh";
    public const string PvFedKwh = "pv_fed_kwh";

    /// <summary>绿证张数 as given; already in <c>green_kwh</c> at 1 MWh each (E10).</summary>
    public const string GreenCertificates = "green_certificates";

    /// <summary><c>pv_kwh</c> is self-used photovoltaic power; <c>green_kwh</c> purchased green power, certificates at 1 MWh each included.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Power, monthly: true,
        new(Account, Text), new(Month, Int), new(Day, Date), new(Kwh, RecordType.Decimal), new(Name, Text),
        new(CreditCode, Text), new(Category, Text), new(Industry, Text), new(Address, Text),
        new(CapacityKva, RecordType.Decimal), new(PvKwh, RecordType.Decimal), new(GreenKwh, RecordType.Decimal),
        Later(FormerAccount, Text), Later(Voltage, Text), Later(ReadingDay, Text), Later(ServiceStatus, Text),
        Later(OpenedOn, Date), Later(ClosedOn, Date), Later(SupplyUnit, Text),
        Later(PvGeneratedKwh, RecordType.Decimal), Later(PvFedKwh, RecordType.Decimal),
        Later(GreenCertificates, RecordType.Decimal));
}
