using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake;

/// <summary>A fingerprint of the rows of a sheet, by which a copy of it is found. Of use within one file only.</summary>
internal sealed class SheetDigest
{
    private const ulong Prime = 0x100000001b3;
    private ulong _forward = 0xcbf29ce484222325;
    private ulong _mixed = 0x9e3779b97f4a7c15;

    public void Add(ITableReader row)
    {
        for (var field = 0; field < row.FieldCount; field++) Add(row.Text(field));
        Mix('\n');
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text) Mix(c);
        Mix('\t');
    }

    public UInt128 ToKey() => new(_forward, _mixed);

    private void Mix(char c)
    {
        _forward = unchecked((_forward ^ c) * Prime);
        _mixed = unchecked((System.Numerics.BitOperations.RotateLeft(_mixed, 23) ^ c) * 0xff51afd7ed558ccdUL);
    }
}
