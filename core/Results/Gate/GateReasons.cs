using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Rulebook;

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

    /// <summary>
    /// A constant that nobody could know before the year ended may not worsen that year (RULINGS 6.7): told whatever the shares, where the new rulebook
    /// has such a constant that the old one had not, and an enterprise gets a worse grade or none. Null = nothing to tell.
    /// </summary>
    /// <param name="grades">What moved.</param>
    /// <param name="period">The month; its year counts.</param>
    /// <param name="before">Rulebook of the run that readers see.</param>
    /// <param name="after">Rulebook of the new run.</param>
    public static string? Retroactive(MovedGrades grades, Month period, RuleSet before, RuleSet after)
    {
        if (before.Hash == after.Hash || grades.Worse + grades.Lost == 0) return null;
        var known = before.At(period).Constants.Select(constant => (constant.Path, constant.Value)).ToHashSet();
        var late = RetroactiveConstants.OfCarbon(after, period.Year).Where(constant => !known.Contains((constant.Path, constant.Value))).ToList();
        if (late.Count == 0) return null;
        var named = string.Join("、", late.Take(3).Select(constant => $"{constant.Path}({constant.KnownSince:yyyy-MM-dd})"));
        return $"规则库中有 {late.Count} 项参数在{period.Year}年末之后才公布:{named};不得使该年结果变差,而变差 {grades.Worse} 家、不再赋码 {grades.Lost} 家";
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
