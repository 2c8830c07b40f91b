using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Facts;

/// <summary>A fixed-width column: decimals as millionths, dates as days since 1970-01-01, bools as 0 or 1.</summary>
/// <param name="Values">One a row; 0 where null.</param>
/// <param name="Present">Which rows have a value; null = all of them.</param>
public sealed record FactNumbers(long[] Values, bool[]? Present)
{
    private const int EpochDay = 719_162;

    /// <summary>True only when it is known that no row has a value.</summary>
    public bool IsBlank { get; init; }

    public bool Has(int row) => Present is null || Present[row];

    public decimal? Decimal(int row) => Has(row) ? Micro.ToDecimal(Values[row]) : null;

    public int? Int(int row) => Has(row) ? (int)Values[row] : null;

    public DateOnly? Date(int row) => Has(row) ? DateOnly.FromDayNumber((int)Values[row] + EpochDay) : null;

    public bool? Bool(int row) => Has(row) ? Values[row] != 0 : null;
}
