using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;

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

    /// <summary><c>pv_kwh</c> is self-used photovoltaic power; <c>green_kwh</c> purchased green power, certificates at 1 MWh each included.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Power, monthly: true,
        new(Account, Text), new(Month, Int), new(Day, Date), new(Kwh, RecordType.Decimal), new(Name, Text),
        new(CreditCode, Text), new(Category, Text), new(Industry, Text), new(Address, Text),
        new(CapacityKva, RecordType.Decimal), new(PvKwh, RecordType.Decimal), new(GreenKwh, RecordType.Decimal));
}
