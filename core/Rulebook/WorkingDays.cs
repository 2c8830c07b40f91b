namespace Wuyi.Pipeline.Rulebook;

/// <summary>Periods in working days (工作日) and China time (RULINGS 6.6): the day on which a period begins does not count, its last day ends at 24:00.</summary>
public static class WorkingDays
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>The last of so many working days after a day; that day itself does not count. Zero gives the day.</summary>
    /// <param name="day">The day on which the period begins.</param>
    /// <param name="workingDays">Not negative.</param>
    /// <param name="rules">Holidays and 调休 by year; a year without a table has weekends only (<see cref="CoveredBy"/>).</param>
    public static DateOnly After(DateOnly day, int workingDays, ProcedureRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        ArgumentNullException.ThrowIfNull(rules);
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (rules.IsWorkingDay(day)) workingDays--;
        }

        return day;
    }

    /// <summary>24:00 of a day in China: the first instant at which a period that ends with it is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), ChinaOffset);

    /// <summary>The day that it is in China.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(ChinaOffset).DateTime);

    /// <summary>Whether every year from one day to another has an official table of holidays; when not, a period counted over it may be too short.</summary>
    public static bool CoveredBy(DateOnly from, DateOnly to, ProcedureRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (!rules.HasOfficialHolidays(year)) return false;
        }

        return true;
    }
}
