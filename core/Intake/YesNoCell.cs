namespace Wuyi.Pipeline.Intake;

/// <summary>是/否, 规上/规下 and their like.</summary>
internal static class YesNoCell
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Yes =
        Words("是", "规上", "规模以上", "规上企业", "规模以上企业", "规上工业", "在库", "1", "Y", "YES", "TRUE", "√", "有");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> No =
        Words("否", "规下", "规模以下", "规下企业", "规模以下企业", "规下工业", "非规上", "不在库", "0", "N", "NO", "FALSE", "×");

    /// <summary>Null when the text says neither.</summary>
    public static bool? Read(ReadOnlySpan<char> text) => Yes.Contains(text) ? true : No.Contains(text) ? false : null;

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
