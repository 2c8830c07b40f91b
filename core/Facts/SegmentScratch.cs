using ParquetSharp;

namespace Wuyi.Pipeline.Facts;

/// <summary>Arrays in which the columns of a row group are packed; one for all writers of a thread.</summary>
internal sealed class SegmentScratch
{
    public short[] Levels { get; private set; } = [];

    /// <summary>Levels of a column without blanks.</summary>
    public short[] Ones { get; private set; } = [];

    /// <summary>Levels of a blank column.</summary>
    public short[] Zeros { get; private set; } = [];

    public long[] Longs { get; private set; } = [];

    public int[] Ints { get; private set; } = [];

    public bool[] Bools { get; private set; } = [];

    /// <summary>Bytes that a UTF-16 character takes at most.</summary>
    public const int MaxUtf8PerChar = 3;

    private byte[] _utf8 = new byte[4096];

    public ByteArray[] Texts { get; private set; } = [];

    /// <summary>Room for so many characters as UTF-8.</summary>
    public byte[] Utf8(int chars)
    {
        var bytes = checked(chars * MaxUtf8PerChar);
        if (_utf8.Length < bytes) _utf8 = new byte[bytes];
        return _utf8;
    }

    public void Reserve(int rows)
    {
        if (rows <= Levels.Length) return;
        Levels = new short[rows];
        Zeros = new short[rows];
        Ones = new short[rows];
        Array.Fill(Ones, (short)1);
        Longs = new long[rows];
        Ints = new int[rows];
        Bools = new bool[rows];
        Texts = new ByteArray[rows];
    }
}
