using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Bytes to characters, piece by piece, strictly: a byte sequence that is none stops the reading.</summary>
internal abstract class CharDecoder
{
    /// <summary>Decodes as much as fits. <paramref name="last"/> says that no bytes follow.</summary>
    /// <exception cref="DecoderFallbackException">The bytes at <paramref name="used"/> are no character.</exception>
    public abstract void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, bool last, out int used, out int written);

    /// <summary>A decoder of the framework, with an encoding that throws on invalid bytes.</summary>
    public static CharDecoder Of(Encoding strict) => new Framework(strict.GetDecoder());

    private sealed class Framework(Decoder decoder) : CharDecoder
    {
        public override void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, bool last, out int used, out int written) =>
            decoder.Convert(bytes, chars, last, out used, out written, out _);
    }
}
