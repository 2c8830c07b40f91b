using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Sources.Records.RecordType;
using static Wuyi.Pipeline.Sources.Records.RecordColumn;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>Facts of source <c>meters</c>. Key group: account (a later file replaces all rows of an account).</summary>
public static class MeterRecords
{
    public const string Account = "account";
    public const string CreditCode = "credit_code";
    public const string Name = "name";
    public const string HolderCode = "holder_code";
    public const string FromMonth = "from_month";
    public const string ToMonth = "to_month";
    public const string Share = "share";
    public const string SplitKwh = "split_kwh";
    public const string Verifier = "verifier";

    /// <summary>户名: who holds the account where no code says it (R29).</summary>
    public const string HolderName = "holder_name";
    public const string VerifiedOn = "verified_on";
    public const string Origin = "origin";

    /// <summary>Months as 202306, both ends included, null = open; share 0–1.</summary>
    public static RecordSchema Schema { get; } = new(SourceNames.Meters, monthly: false,
        new(Account, Text), new(CreditCode, Text), new(Name, Text), new(HolderCode, Text), new(FromMonth, Int),
        new(ToMonth, Int), new(Share, RecordType.Decimal), new(SplitKwh, RecordType.Decimal), new(Verifier, Text),
        Later(HolderName, Text), Later(VerifiedOn, Date), Later(Origin, Text));
}
