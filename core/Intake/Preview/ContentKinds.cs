using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake.Preview;

/// <summary>What values look like.</summary>
internal static class ContentKinds
{
    private const double Share = 0.8;

    /// <summary>Kinds of columns by the values that are telling, the surest first.</summary>
    public static IReadOnlyList<(ColumnKind Kind, string Says, Func<string, bool> Holds)> All { get; } =
    [
        (ColumnKind.CreditCode, "统一社会信用代码", IsCreditCode),
        (ColumnKind.Taxpayer, "统一社会信用代码", IsCreditCode),
        (ColumnKind.HolderCode, "统一社会信用代码", IsCreditCode),
        (ColumnKind.Parcel, "宗地代码", IsParcel),
        (ColumnKind.Date, "日期", IsDate),
        (ColumnKind.Month, "月份", IsMonth),
        (ColumnKind.MonthOrDate, "日期或月份", value => IsDate(value) || IsMonth(value)),
        (ColumnKind.Account, "户号", IsAccount),
    ];

    public static bool Most(IReadOnlyCollection<string> values, Func<string, bool> holds) => values.Count > 0 && values.Count(holds) >= Share * values.Count;

    public static bool IsCreditCode(string value) => CreditCode.IsValid(CellText.WithoutSpaces(CellText.Normalise(value)));

    public static bool IsParcel(string value) => value.Length is 19 or 28 && value.StartsWith("330723", StringComparison.Ordinal);

    public static bool IsAccount(string value) => value.Length is 10 or 13 && value.All(char.IsAsciiDigit) && !value.StartsWith("20", StringComparison.Ordinal);

    public static bool IsMonth(string value) => MonthCell.Read(value, out _) == CellStatus.Value && !IsDate(value);

    public static bool IsDate(string value) => DateCell.Read(value, out _) == CellStatus.Value;

    public static bool IsFigure(string value) => NumberText.Parse(value, out _, out _) == CellStatus.Value;

    /// <summary>A short whole number without decimals: perhaps a number given by the provider's own system.</summary>
    public static bool IsNumberedId(string value) => value.Length is > 0 and <= 20 && value.All(char.IsAsciiDigit);
}
