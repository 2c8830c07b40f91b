namespace Wuyi.Pipeline.Rulebook;

/// <summary>How an evaluation becomes final (RULINGS 6.2, 6.3, 6.6, 6.10): section <c>procedure</c> of the document.</summary>
public sealed record ProcedureRules
{
    /// <summary>Working days (工作日) of the public notice (公示), at least; 5 [A], 6.6.</summary>
    public int NoticeWorkingDays { get; init; } = 5;

    /// <summary>Working days within which an objection is answered; 10 [A], 6.6.</summary>
    public int AnswerWorkingDays { get; init; } = 10;

    /// <summary>Holidays by calendar year; a year that is not in it has weekends only, and the office has to be told.</summary>
    public IReadOnlyDictionary<int, HolidayYear> Holidays { get; init; } = new Dictionary<int, HolidayYear>();

    /// <summary>Warn of values from statistical surveys without the enterprise's authorisation before publishing; true, 6.2.</summary>
    public bool RequireConsent { get; init; } = true;

    /// <summary>What happens when enterprises have not confirmed their data before the draft; warn [A], 6.6.</summary>
    public ConfirmationRule Confirmation { get; init; } = ConfirmationRule.Warn;

    /// <summary>Remedies named on the final page [mem], 6.6.</summary>
    public string Remedies { get; init; } =
        "对依据本评价结果作出的具体行政行为不服的,可以自知道该行政行为之日起60日内申请行政复议,或者自知道或者应当知道之日起6个月内提起行政诉讼。";

    /// <summary>Cells of aggregates with fewer enterprises are not shown but to operators; 3, 6.3.</summary>
    public int MinFirms { get; init; } = 3;

    /// <summary>Nor cells where one enterprise has more than this share of the sum, a ratio; 0.8, 6.3.</summary>
    public decimal DominantShare { get; init; } = 0.8m;

    /// <summary>Years after which a public list expires; 2 [A], 6.10.</summary>
    public int PublicationYears { get; init; } = 2;

    /// <summary>The county's own words for the classes A, B, C, D (RULINGS 5); four, in this order [mem].</summary>
    public IReadOnlyList<string> ClassWords { get; init; } = ["优先发展类", "鼓励提升类", "监管调控类", "倒逼整治类"];

    /// <summary>Whether the holidays of a year come from an official notice; when not, the preview warns.</summary>
    public bool HasOfficialHolidays(int year) => Holidays.TryGetValue(year, out var table) && table.IsOfficial;

    /// <summary>Monday to Friday without the year's holidays, and the days of 调休.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (Holidays.TryGetValue(day.Year, out var table))
        {
            if (table.WorkingDays.Contains(day)) return true;
            if (table.Holidays.Contains(day)) return false;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }
}

/// <summary>Days of one calendar year that are not as the week says.</summary>
/// <param name="Holidays">Days off.</param>
/// <param name="WorkingDays">Saturdays and Sundays worked (调休).</param>
/// <param name="IsOfficial">Both come from the notice of the State Council's office (tag H or seen).</param>
public sealed record HolidayYear(IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> WorkingDays, bool IsOfficial);

/// <summary>Setting <c>confirmation</c>.</summary>
public enum ConfirmationRule
{
    /// <summary>Nothing is said.</summary>
    Off,

    /// <summary>The preview lists who has not confirmed.</summary>
    Warn,

    /// <summary>No draft while somebody has not confirmed.</summary>
    Require,
}
