using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>Sentence and figures of a planned date that has passed.</summary>
internal static class Overdue
{
    /// <param name="what">What was planned.</param>
    /// <param name="planned">The date; null when there is none any more.</param>
    /// <param name="department">责任部门.</param>
    /// <param name="period">The month at whose end it is looked at.</param>
    /// <param name="judgement">Overdue or not.</param>
    public static Evidence Explain(string what, DateOnly? planned, string? department, Month period, Judgement judgement)
    {
        var days = planned is { } day && period.LastDay > day ? period.LastDay.DayNumber - day.DayNumber : (int?)null;
        var text = planned is { } on ? $"{what}应于 {Sentences.Of(on)} 完成" : $"{what}";
        text += judgement.Severity is null ? ";已完成、已调整或不再适用,预警解除。"
            : string.Create(CultureInfo.InvariantCulture, $",至 {Sentences.Of(period.LastDay)} 已逾期 {days} 天。");
        if (department is not null) text += $"责任部门:{department}。";
        return new Evidence(days is { } count && judgement.Severity is not null ? [Figures.Plain("days-overdue", "逾期天数", "天", count)] : [], text, []);
    }
}
