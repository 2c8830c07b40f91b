using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake;

/// <summary>Industry codes of GB/T 4754-2017: C3465, 3465 风动和电动工具制造, 3465.0 → 3465.</summary>
internal static class IndustryCell
{
    /// <summary>
    /// The 2 to 4 digits. Three digits from 600 on may be a class of 06–09 that lost its leading zero (610 for 0610) and are refused: somebody must say.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ReadOnlySpan<char> digits)
    {
        digits = [];
        if (text.Length > 0 && char.IsAsciiLetter(text[0])) text = text[1..].TrimStart(' ');
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        var rest = text[length..];
        if (rest.StartsWith(".")) rest = rest[1..].TrimStart('0');
        if (length is < 2 or > 4 || (rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] == '.'))) return false;
        if (length == 3 && text[0] >= '6') return false;
        digits = text[..length];
        return true;
    }

    /// <summary>
    /// A division by its name (通用设备制造业 → 34). Names of classes are not resolved: their table is not ours to ship, so such a cell asks for the code.
    /// </summary>
    public static bool TryName(ReadOnlySpan<char> text, out ReadOnlySpan<char> digits)
    {
        digits = IndustryDivisions.CodeOf(CellText.WithoutSpaces(text).ToString());
        return !digits.IsEmpty;
    }
}
