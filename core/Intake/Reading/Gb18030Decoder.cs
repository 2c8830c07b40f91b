using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// GB18030, strict. ASCII runs (most of a table of figures) are widened by the framework's vectors and two-byte characters come from a table made once
/// from the framework's encoding, so that this is near the speed of UTF-8; the rare four-byte characters go through the encoding itself.
/// </summary>
internal sealed class Gb18030Decoder : CharDecoder
{
    private const int FirstLead = 0x81;
    private const int LastLead = 0xFE;
    private const int FirstTrail = 0x40;
    private const int Trails = 0xFE - FirstTrail + 1;

    private static readonly Lazy<char[]> Table = new(BuildTable);
    private readonly char[] table = Table.Value;
    private readonly Encoding encoding = Strict();

    public override void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, bool last, out int used, out int written)
    {
        used = 0;
        written = 0;
        while (used < bytes.Length && written < chars.Length)
        {
            Ascii.ToUtf16(bytes[used..Math.Min(bytes.Length, used + chars.Length - written)], chars[written..], out var ascii);
            used += ascii;
            written += ascii;
            while (used < bytes.Length && written < chars.Length && bytes[used] >= 0x80)
            {
                var length = DecodeOne(bytes[used..], chars[written..], last, out var produced);
                if (length == 0) return;
                used += length;
                written += produced;
            }
        }
    }

    internal static Encoding Strict()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    /// <summary>Bytes of the character; 0 when more bytes, or room for two characters, are needed first.</summary>
    private int DecodeOne(ReadOnlySpan<byte> bytes, Span<char> chars, bool last, out int produced)
    {
        produced = 0;
        var lead = bytes[0];
        if (lead is < FirstLead or > LastLead) throw Invalid(bytes[..1]);
        if (bytes.Length < 2) return last ? throw Invalid(bytes) : 0;
        var trail = bytes[1];
        if (trail is >= (byte)'0' and <= (byte)'9') return DecodeFour(bytes, chars, last, out produced);
        var c = trail is < FirstTrail or 0x7F or > 0xFE ? '\0' : table[((lead - FirstLead) * Trails) + trail - FirstTrail];
        if (c == '\0') throw Invalid(bytes[..2]);
        chars[0] = c;
        produced = 1;
        return 2;
    }

    private int DecodeFour(ReadOnlySpan<byte> bytes, Span<char> chars, bool last, out int produced)
    {
        produced = 0;
        if (bytes.Length < 4) return last ? throw Invalid(bytes) : 0;
        var four = bytes[..4];
        if (chars.Length < 2 && encoding.GetCharCount(four) == 2) return 0;
        produced = encoding.GetChars(four, chars);
        return 4;
    }

    private static DecoderFallbackException Invalid(ReadOnlySpan<byte> bytes) => new("no GB18030 character", bytes.ToArray(), 0);

    private static char[] BuildTable()
    {
        var encoding = Strict();
        var table = new char[(LastLead - FirstLead + 1) * Trails];
        Span<char> chars = stackalloc char[2];
        for (var lead = FirstLead; lead <= LastLead; lead++)
        {
            for (var trail = FirstTrail; trail <= 0xFE; trail++)
            {
                if (trail == 0x7F) continue;
                try
                {
                    if (encoding.GetChars([(byte)lead, (byte)trail], chars) == 1) table[((lead - FirstLead) * Trails) + trail - FirstTrail] = chars[0];
                }
                catch (DecoderFallbackException)
                {
                    // No character has this pair: the table keeps '\0', which stops the reading.
                }
            }
        }

        return table;
    }
}
