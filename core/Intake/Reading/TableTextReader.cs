using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// The characters of a text file in large pieces. A lone CR becomes LF, so that a line ends in the same places whatever the CSV
/// reader's buffers cut; a NUL or an invalid byte stops the reading with a code. Does not own the stream.
/// </summary>
internal sealed class TableTextReader : TextReader
{
    private const int BufferBytes = 256 * 1024;
    private const int BufferChars = 128 * 1024;

    private readonly Stream content;
    private readonly TextEncodings encoding;
    private readonly CharDecoder decoder;
    private readonly byte[] bytes = new byte[BufferBytes];
    private readonly char[] chars = new char[BufferChars];
    private int bytesFrom;
    private int bytesTo;
    private int charsFrom;
    private int charsTo;
    private long bytesBefore;
    private bool ended;
    private bool finished;
    private bool heldReturn;

    public TableTextReader(Stream content, TextEncodings encoding)
    {
        this.content = content;
        this.encoding = encoding;
        decoder = encoding.Decoder();
        content.Position = encoding.MarkLength;
        bytesBefore = encoding.MarkLength;
    }

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (charsFrom == charsTo)
        {
            if (finished) return 0;
            Fill();
        }

        var count = Math.Min(buffer.Length, charsTo - charsFrom);
        chars.AsSpan(charsFrom, count).CopyTo(buffer);
        charsFrom += count;
        return count;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => charsFrom < charsTo ? chars[charsFrom] : -1;

    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => Task.FromResult(Read(buffer.AsSpan(index, count)));

    public override ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default) => new(ReadBlock(buffer.Span));

    public override Task<int> ReadBlockAsync(char[] buffer, int index, int count) => Task.FromResult(ReadBlock(buffer.AsSpan(index, count)));

    private void Fill()
    {
        charsFrom = 0;
        var start = 0;
        if (heldReturn) chars[start++] = '\r';
        heldReturn = false;
        if (bytesTo - bytesFrom < 8 && !ended) FillBytes();
        var written = Decode(chars.AsSpan(start));
        charsTo = start + written;
        finished = ended && bytesFrom == bytesTo;
        if (charsTo > 0 && chars[charsTo - 1] == '\r' && !finished)
        {
            heldReturn = true;
            charsTo--;
        }

        Straighten(chars.AsSpan(0, charsTo));
    }

    private void FillBytes()
    {
        bytes.AsSpan(bytesFrom, bytesTo - bytesFrom).CopyTo(bytes);
        bytesBefore += bytesFrom;
        bytesTo -= bytesFrom;
        bytesFrom = 0;
        while (bytesTo < bytes.Length)
        {
            var read = content.Read(bytes, bytesTo, bytes.Length - bytesTo);
            if (read == 0)
            {
                ended = true;
                return;
            }

            bytesTo += read;
        }
    }

    private int Decode(Span<char> target)
    {
        try
        {
            decoder.Convert(bytes.AsSpan(bytesFrom, bytesTo - bytesFrom), target, ended, out var used, out var written);
            bytesFrom += used;
            return written;
        }
        catch (DecoderFallbackException broken)
        {
            var found = broken.BytesUnknown is { Length: > 0 } unknown ? System.Convert.ToHexString(unknown) : "";
            throw new UnreadableFileException(IssueCodes.UnknownEncoding,
                string.Create(CultureInfo.InvariantCulture, $"{encoding.Name}, 字节 {bytesBefore + bytesFrom + 1} 之后, {found}"), broken);
        }
    }

    private static void Straighten(Span<char> text)
    {
        var nul = text.IndexOf('\0');
        if (nul >= 0) throw new UnreadableFileException(IssueCodes.BinaryContent, "NUL");
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOf('\r');
            if (next < 0) return;
            at += next + 1;
            if (at == text.Length || text[at] != '\n') text[at - 1] = '\n';
        }
    }
}
