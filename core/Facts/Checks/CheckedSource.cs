using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>What is compared from month to month in a source; registers are not: their files may hold a part.</summary>
/// <param name="Key">Column whose values should come again.</param>
/// <param name="KeyWord">What people call such a value.</param>
/// <param name="SumWord">What is summed; null = nothing.</param>
/// <param name="Unit">Unit of the sum.</param>
/// <param name="Monthly">Every month has its file. Statistics hold whole years too, so no month of theirs is unexpected.</param>
internal sealed record CheckedSource(string Key, string KeyWord, string? SumWord, string Unit, bool Monthly)
{
    public static CheckedSource? Of(string source) => source.ToLowerInvariant() switch
    {
        SourceNames.Power => new(PowerRecords.Account, "户号", "电量", "kWh", true),
        SourceNames.Tax => new(TaxRecords.Taxpayer, "纳税人", "税额", "元", true),
        SourceNames.Statistics => new(StatisticsRecords.CreditCode, "企业", null, "", false),
        _ => null,
    };
}
