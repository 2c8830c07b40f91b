using System.Globalization;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Results.Gate;

/// <summary>Why a new run waits: what moves more than the settings let pass. A pure function of the movement.</summary>
internal static class GateReasons
{
    /// <summary>Chinese sentences in a fixed order; empty = it may be published.</summary>
    public static IReadOnlyList<string> Of(WrittenMovement moved, ResultsOptions options)
    {
        var reasons = new List<string>();
        var grades = moved.Movement.Grades;
        AddGrades(reasons, "等级变好", grades.Better, grades.Graded, options.GateGradeShare);
        AddGrades(reasons, "等级变差", grades.Worse, grades.Graded, options.GateGradeShare);
        AddGrades(reasons, "新赋码", grades.Gained, grades.Graded, options.GateGradeShare);
        AddGrades(reasons, "不再赋码", grades.Lost, grades.Graded, options.GateGradeShare);
        foreach (var figure in moved.County) AddFigure(reasons, figure, options);
        return reasons;
    }

    private static void AddGrades(List<string> reasons, string what, int moved, int graded, decimal limit)
    {
        if (moved <= limit * graded) return;
        reasons.Add($"碳效码{what}的企业 {moved} 家,占两次赋码企业 {graded} 家的 {Percent((decimal)moved / graded)},超过 {Percent(limit)}");
    }

    /// <summary>A figure that was unknown or zero has no relative change; one that few enterprises carry is no figure of the county.</summary>
    private static void AddFigure(List<string> reasons, CountyMove figure, ResultsOptions options)
    {
        if (figure.Before is not { } before || before == 0m || figure.EnterprisesBefore < options.GateMinEnterprises) return;
        if (figure.After is not { } after)
        {
            reasons.Add($"全县{figure.Indicator.Header}由 {Number(before)} 变为没有数据");
            return;
        }

        var change = Math.Abs(after - before);
        if (change <= options.GateCountyChange * Math.Abs(before)) return;
        reasons.Add(
            $"全县{figure.Indicator.Header}由 {Number(before)} 变为 {Number(after)},变动 {Percent(change / Math.Abs(before))},超过 {Percent(options.GateCountyChange)}");
    }

    private static string Percent(decimal share) =>
        Math.Round(share * 100m, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(decimal value) =>
        Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
