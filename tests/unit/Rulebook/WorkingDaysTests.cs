using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>RULINGS 6.6: working days by the State Council's table; the first day does not count, the last one ends at 24:00 China time.</summary>
public sealed class WorkingDaysTests
{
    /// <summary>As in the notices for 2024: Spring Festival 10–17 February with 4 and 18 February worked, New Year's Day.</summary>
    private static readonly ProcedureRules Rules = new()
    {
        Holidays = new Dictionary<int, HolidayYear>
        {
            [2024] = new(
                new HashSet<DateOnly>([new(2024, 1, 1), .. Enumerable.Range(10, 8).Select(day => new DateOnly(2024, 2, day))]),
                new HashSet<DateOnly>([new(2024, 2, 4), new(2024, 2, 18)]), IsOfficial: true),
        },
    };

    [Theory]
    [InlineData("2024-06-03", 5, "2024-06-10")] // a Monday: that day does not count, the weekend neither
    [InlineData("2024-06-07", 1, "2024-06-10")]
    [InlineData("2024-06-08", 1, "2024-06-10")]
    [InlineData("2024-02-02", 1, "2024-02-04")] // 调休: that Sunday is worked
    [InlineData("2024-02-05", 5, "2024-02-18")] // 6, 7, 8, 9, then the worked Sunday after the Spring Festival
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2023-12-29", 1, "2024-01-02")] // over New Year: each day by the table of its own year
    [InlineData("2024-06-03", 0, "2024-06-03")]
    public void The_last_of_so_many_working_days_after_a_day(string day, int workingDays, string last) =>
        Assert.Equal(Date(last), WorkingDays.After(Date(day), workingDays, Rules));

    [Fact]
    public void The_last_day_ends_at_midnight_in_china()
    {
        Assert.Equal(new DateTimeOffset(2024, 6, 10, 16, 0, 0, TimeSpan.Zero), WorkingDays.EndOf(Date("2024-06-10")).ToUniversalTime());
        Assert.Equal(Date("2024-06-10"), WorkingDays.Today(new DateTimeOffset(2024, 6, 10, 15, 59, 59, TimeSpan.Zero)));
        Assert.Equal(Date("2024-06-11"), WorkingDays.Today(new DateTimeOffset(2024, 6, 10, 16, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2024-01-02", "2024-02-18", true)]
    [InlineData("2023-12-29", "2024-01-05", false)]
    [InlineData("2024-12-30", "2025-01-06", false)]
    public void A_period_is_certain_only_when_every_year_it_touches_has_an_official_table(string from, string to, bool covered) =>
        Assert.Equal(covered, WorkingDays.CoveredBy(Date(from), Date(to), Rules));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
