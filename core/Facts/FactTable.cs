namespace Wuyi.Pipeline.Facts;

/// <summary>Some columns of one segment in memory.</summary>
public sealed class FactTable(int rows, IReadOnlyDictionary<string, FactNumbers> numbers, IReadOnlyDictionary<string, FactTexts> texts)
{
    public int Rows { get; } = rows;

    /// <summary>A decimal (millionths), int, date (days since 1970-01-01) or bool (0, 1) column.</summary>
    public FactNumbers Numbers(string column) => numbers[column];

    public FactTexts Texts(string column) => texts[column];
}
