using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Targets.Computations;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>Targets as the API shows them: rounded; what would tell of single enterprises is for operators only (RULINGS 6.3).</summary>
internal static class TargetViewOf
{
    public static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static IEnumerable<TargetView> All(TargetBoard board, Audience audience) =>
        board.Plans.SelectMany(plan => plan.Targets.Select((standing, place) => Of(plan, standing, place + 1, audience)));

    public static TargetView Of(PlanStanding plan, TargetStanding standing, int place, Audience audience)
    {
        var target = standing.Target;
        var lead = target.Departments.Count > 0 ? target.Departments[0] : null;
        return new TargetView(
            plan.Id, target.Id, place, target.Clause, target.Name, target.Value,
            target.Fraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{fraction.Numerator}/{fraction.Denominator}") : null, target.Unit, PlanJson.SignOf(target.Op),
            PlanJson.WordOf(target.Kind), target.From.ToString(), target.To.ToString(), target.Due, target.DueStated, target.Scope, Word(target.Source),
            target.Computation is { } name ? TargetComputations.Find(name)?.Method : null, lead,
            lead is null ? plan.Departments.FirstOrDefault(department => department.Department is null)?.SuggestedOwner : null, target.Departments, target.DepartmentsFrom, target.Quote,
            target.SameAs, target.ConflictsWith, target.Note, Reading(standing.Now, audience), [.. standing.Years.Select(year => Reading(year, audience))]);
    }

    public static TargetReadingView Reading(TargetReading reading, Audience audience)
    {
        var facts = Figure(reading.Facts, audience);
        var hidden = facts?.Hidden == true && reading.Shown == ValueSource.Facts;
        return new TargetReadingView(
            reading.Year, hidden ? null : Round(reading.Value), reading.Shown is { } shown ? Word(shown) : null, reading.Why, facts, Figure(reading.Progress, audience),
            Figure(reading.Estimate, audience), reading.Met, hidden ? null : Round(reading.Done), Round(reading.Elapsed), Word(reading.Light), reading.LightReason,
            hidden ? null : Forecast(reading.Forecast), reading.Due);
    }

    public static PlanStandingView Plan(PlanStanding plan) => new(
        plan.Id, plan.Hash, plan.Document, plan.Title, plan.From.ToString(), plan.To.ToString(), Round((decimal)plan.MonthsElapsed / plan.Months));

    public static UnknownProgressView Unknown(UnknownProgress unknown) =>
        new(unknown.Target, unknown.Period.ToString(), Round(unknown.Value), unknown.Unit, unknown.Reason, Origin(unknown.Origin));

    public static IReadOnlyList<TargetPointView> Trend(TargetStanding standing, Audience audience) =>
        Figure(standing.Now.Facts, audience)?.Hidden == true && standing.Now.Shown == ValueSource.Facts ? []
            : [.. standing.Trend.Select(point => new TargetPointView(point.Month.ToString(), Round(point.Value)))];

    private static TargetFigureView? Figure(TargetFigure? figure, Audience audience)
    {
        if (figure is null) return null;
        var hidden = audience != Audience.Operator && figure.Flags.Contains(TargetFigure.FewEnterprises, StringComparer.Ordinal);
        return new TargetFigureView(
            hidden ? null : Round(figure.Value), hidden, figure.Basis, figure.AsOf.ToString(),
            hidden ? [] : [.. figure.Inputs.Select(input => new TargetInputView(input.Name, Round(input.Value), input.Unit))], figure.Count, figure.LeftOut, Round(figure.Coverage),
            figure.Flags, [.. figure.Origins.Select(Origin)], figure.Department, figure.Remark, figure.Evidence);
    }

    private static TargetOriginView Origin(FactOrigin origin) => new(origin.FileId, origin.Row);

    private static TargetForecastView? Forecast(TargetForecast? forecast) => forecast is null ? null : new(
        forecast.Due.ToString(), Round(forecast.Value), forecast.Met, forecast.Method, forecast.Points, forecast.From.ToString(), forecast.To.ToString(), Round(forecast.PerMonth),
        forecast.LowConfidence);
}
