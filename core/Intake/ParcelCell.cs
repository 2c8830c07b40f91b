namespace Wuyi.Pipeline.Intake;

/// <summary>宗地代码 and 不动产单元号 of the county (RULES 9).</summary>
internal static class ParcelCell
{
    /// <summary>Region code of 武义县, with which every parcel begins.</summary>
    public const string Region = "330723";

    public const int ParcelLength = 19;

    public const int UnitLength = 28;

    public static bool IsValid(ReadOnlySpan<char> text, int length)
    {
        if (text.Length != length || !text.StartsWith(Region)) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }
}
