namespace Wuyi.Pipeline.Model;

/// <summary>The months an indicator looks at, both ends included.</summary>
public readonly record struct MonthWindow(Month From, Month To)
{
    public int Count => To - From + 1;

    public bool Contains(Month month) => month >= From && month <= To;

    public IEnumerable<Month> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.AddMonths(1)) yield return month;
        }
    }

    /// <summary>The window of a kind that ends with <paramref name="period"/>; always within the 12 months that end there.</summary>
    public static MonthWindow Of(WindowKind kind, Month period) => kind switch
    {
        WindowKind.Rolling12 => new(period.AddMonths(-11), period),
        WindowKind.YearToDate => new(new Month(period.Year, 1), period),
        WindowKind.Month => new(period, period),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
