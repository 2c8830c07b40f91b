using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>What the parts of a workbook hold, counted over all of them.</summary>
internal sealed class XmlPartCounts
{
    private const int MaxFormats = 100_000;
    private const int MaxNumberFormats = 10_000;
    private const int MaxWidths = 100_000;
    private const int MaxSheets = 4096;

    /// <summary>An object with a short text and its place in a list.</summary>
    private const int HeldPerText = 40;

    private long formats;
    private long numberFormats;
    private long widths;
    private long sheets;
    private long merges;

    /// <summary>Bytes after inflation.</summary>
    public long Bytes { get; set; }

    public long Cells { get; set; }

    public long SharedTexts { get; set; }

    /// <summary>Shared texts of the workbook, once its part has been seen.</summary>
    public long KnownTexts { get; set; }

    /// <summary>Characters of cells and shared texts since <see cref="Begin"/>.</summary>
    public long TextChars { get; set; }

    /// <summary>The part has cells with errors (since <see cref="Begin"/>).</summary>
    public bool HasErrors { get; set; }

    /// <summary>Memory that the shared texts take.</summary>
    public long HeldBytes => (HeldPerText * SharedTexts) + (2 * TextChars);

    /// <summary>Starts a part.</summary>
    public void Begin() => (TextChars, SharedTexts, HasErrors, merges) = (0, 0, false, 0);

    /// <summary>Counts elements of which a workbook reader keeps an object each.</summary>
    public void Element(ReadOnlySpan<byte> name, string part, IntakeLimits limits)
    {
        if (name.SequenceEqual("mergeCell"u8))
        {
            if (++merges > limits.MaxMergedRanges)
                throw Bounds.Exceeded(IssueCodes.TooManyMergedRanges, nameof(limits.MaxMergedRanges), limits.MaxMergedRanges, $"{part}: {merges.ToString(CultureInfo.InvariantCulture)} 处以上");
        }
        else if (name.SequenceEqual("xf"u8)) Count(ref formats, MaxFormats, part, "样式");
        else if (name.SequenceEqual("numFmt"u8)) Count(ref numberFormats, MaxNumberFormats, part, "数字格式");
        else if (name.SequenceEqual("col"u8)) Count(ref widths, MaxWidths, part, "列宽");
        else if (name.SequenceEqual("sheet"u8) || name.SequenceEqual("Relationship"u8)) Count(ref sheets, MaxSheets, part, "工作表");
    }

    private static void Count(ref long count, long most, string part, string what)
    {
        if (++count > most) throw new UnreadableFileException(IssueCodes.HarmfulArchive, string.Create(CultureInfo.InvariantCulture, $"{part}: {what}超过{most}个"));
    }
}
