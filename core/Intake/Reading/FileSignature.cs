using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Tells the kind of a file by its first bytes; names and extensions say nothing (yearbook tables named .csv are .xls).</summary>
internal static class FileSignature
{
    /// <summary>Bytes looked at.</summary>
    public const int Length = 4096;

    private static readonly string[] MarkupStarts = ["<html", "<!doctype html", "<?xml", "<table", "<head", "<body", "<style", "<div", "<workbook", "<ss:workbook", "<!--", "<![if", "<center", "<font", "<script", "<title", "<meta", "<tr", "<form", "<span", "<p>", "mime-version:"];

    public static FileKind Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return FileKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.Xls;

        // A bare BIFF stream begins with a BOF record; in text a tab is never followed by these control characters.
        if (head.Length > 4 && head[0] == 0x09 && head[1] is 0x00 or 0x02 or 0x04 or 0x08 && head[3] == 0x00) return FileKind.Xls;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return FileKind.Gzip;
        if (KnownDocuments.OfStart(head) is not null) return FileKind.Binary;
        if (TextEncodings.HasUtf16Mark(head))
            return StartsAsMarkup((head[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(head[2..Math.Min(head.Length & ~1, 400)])) ? FileKind.Markup : FileKind.Text;
        if (head.Contains((byte)0)) return FileKind.Binary;
        return StartsAsMarkup(head) ? FileKind.Markup : FileKind.Text;
    }

    private static bool StartsAsMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        return StartsAsMarkup(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 32)]));
    }

    private static bool StartsAsMarkup(string start)
    {
        start = start.TrimStart();
        return Array.Exists(MarkupStarts, sign => start.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
    }
}
