using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>Builds lists of figures.</summary>
internal static class Figures
{
    public static WarningFigure Of(string name, string label, string unit, decimal value, MonthWindow window) => new(name, label, unit, value, window.From, window.To);

    public static WarningFigure Plain(string name, string label, string unit, decimal value) => new(name, label, unit, value);

    /// <summary>The change in percent where it has a meaning.</summary>
    public static IEnumerable<WarningFigure> Change(string label, decimal now, decimal before, MonthWindow window) =>
        Percent.Change(now, before) is { } change ? [Of("change-percent", label, "%", change, window)] : [];

    public static WarningConstant Constant(string name, decimal value, string unit) => new("campaign.warnings." + name, value, unit);

    public static MonthWindow YearBefore(this MonthWindow window) => new(window.From.AddMonths(-12), window.To.AddMonths(-12));
}
