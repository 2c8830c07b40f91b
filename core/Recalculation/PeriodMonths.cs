using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>The 12 months that end with a period as array indexes 0 to 11, and where each window begins among them.</summary>
internal sealed class PeriodMonths(Month period)
{
    public const int Count = 12;

    public Month Period { get; } = period;

    public Month First { get; } = period.AddMonths(1 - Count);

    /// <summary>Windows in the order of <see cref="WindowKinds.All"/>.</summary>
    public static int Windows => WindowKinds.All.Count;

    public Month this[int index] => First.AddMonths(index);

    public int IndexOf(Month month) => month - First;

    public MonthWindow Window(int window) => MonthWindow.Of(WindowKinds.All[window], Period);

    /// <summary>Index of the first month of a window; every window ends at index 11.</summary>
    public int Start(int window) => Window(window).From - First;

    public int Length(int window) => Count - Start(window);

    /// <summary>Last days of the months, or of so many months before each, as days since 0001-01-01.</summary>
    public int[] MonthEnds(int monthsBefore = 0)
    {
        var ends = new int[Count];
        for (var i = 0; i < Count; i++) ends[i] = this[i].AddMonths(-monthsBefore).LastDay.DayNumber;
        return ends;
    }
}
