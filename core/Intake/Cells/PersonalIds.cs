namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>居民身份证号码 (GB 11643): recognised so that they are never stored or echoed (RULINGS 6.9).</summary>
public static class PersonalIds
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>What stands in place of a personal ID in quarantine files and issues.</summary>
    public const string Masked = "已屏蔽";

    /// <summary>18 characters with a birthday and a right check character.</summary>
    public static bool IsValid18(ReadOnlySpan<char> text)
    {
        if (!LooksLike18(text)) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (text[i] - '0') * Weights[i];
        return char.ToUpperInvariant(text[17]) == Checks[sum % 11];
    }

    /// <summary>17 digits with a province and a birthday, then a digit or X: a mistyped ID is still one.</summary>
    public static bool LooksLike18(ReadOnlySpan<char> text)
    {
        if (text.Length != 18 || text[..17].ContainsAnyExceptInRange('0', '9')) return false;
        if (!char.IsAsciiDigit(text[17]) && text[17] is not ('X' or 'x')) return false;
        return IsProvince(text) && IsBirthday(Number(text.Slice(6, 4)), Number(text.Slice(10, 2)), Number(text.Slice(12, 2)));
    }

    /// <summary>15 digits of the form used until 1999, with a province and a birthday.</summary>
    public static bool LooksLike15(ReadOnlySpan<char> text) =>
        text.Length == 15 && !text.ContainsAnyExceptInRange('0', '9') && IsProvince(text)
        && IsBirthday(1900 + Number(text.Slice(6, 2)), Number(text.Slice(8, 2)), Number(text.Slice(10, 2)));

    /// <summary>A personal ID of any form: 18, 15, or one of these with the two digits of a tax registration behind.</summary>
    public static bool LooksLike(ReadOnlySpan<char> text) => text.Length switch
    {
        18 => LooksLike18(text),
        15 => LooksLike15(text),
        20 => LooksLike18(text[..18]),
        17 => LooksLike15(text[..15]),
        _ => false,
    };

    /// <summary>11–15, 21–23, 31–37, 41–46, 50–54, 61–65, 71, 81–83, 91.</summary>
    private static bool IsProvince(ReadOnlySpan<char> text) => Number(text[..2]) is (>= 11 and <= 15) or (>= 21 and <= 23)
        or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83) or 91;

    private static bool IsBirthday(int year, int month, int day) =>
        year is >= 1900 and <= 2030 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + (c - '0');
        return number;
    }
}
