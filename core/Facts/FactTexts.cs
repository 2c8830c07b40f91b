namespace Wuyi.Pipeline.Facts;

/// <summary>A text column as codes into the segment's own dictionary: work on a text once, then by code.</summary>
/// <param name="Codes">One a row; −1 where null.</param>
/// <param name="Dictionary">Distinct texts in order of first appearance.</param>
public sealed record FactTexts(int[] Codes, string[] Dictionary)
{
    public string? this[int row] => Codes[row] < 0 ? null : Dictionary[Codes[row]];
}
