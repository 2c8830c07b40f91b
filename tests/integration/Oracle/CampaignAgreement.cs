using System.Globalization;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>Compares groups of a period with the second opinion: words and counts equal, figures to 1e-9 of their size.</summary>
internal sealed class CampaignAgreement(SecondOpinion opinion)
{
    private const double Tolerance = 1e-9;

    private readonly List<string> _differences = [];

    /// <summary>Figures and counts compared so far.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Check(Month period, AggregateBoard board)
    {
        var at = (period.Year * 100) + period.Number;
        var rows = opinion.Ask($"SELECT * FROM group_figures WHERE period = {at}").ToDictionary(Key);
        var years = opinion.Ask($"SELECT * FROM group_years WHERE period = {at}").ToDictionary(Key);
        Count($"{period} groups", rows.Count, board.Groups.Count);
        foreach (var group in board.Groups)
        {
            var name = $"{period} {group.Window} {group.Dimension} {group.Key} {group.Scale}";
            var key = (group.Dimension.ToString(), group.Key, group.Scale.ToString(), group.Window.ToString());
            if (!rows.TryGetValue(key, out var row)) _differences.Add($"{name}: not in the second opinion");
            else Check(name, group, row);
            if (!years.TryGetValue(key, out var year))
            {
                if (group.YearOnYear is not null) _differences.Add($"{name}: no year before in the second opinion");
            }
            else if (group.YearOnYear is { } compared)
            {
                Check(name, compared, year);
            }
            else
            {
                _differences.Add($"{name}: a year before in the second opinion");
            }
        }
    }

    /// <summary>Targets that the data files determine: the value computed from facts, whichever is shown.</summary>
    public void Check(Month period, TargetBoard board)
    {
        var facts = board.Plans[0].Targets.ToDictionary(target => target.Target.Id, target => target.Now.Facts?.Value, StringComparer.Ordinal);
        foreach (var row in opinion.Ask($"SELECT * FROM target_value WHERE period = {(period.Year * 100) + period.Number} ORDER BY id"))
            Figure($"{period} {row["id"]}", facts[(string)row["id"]!], row["value"]);
    }

    private static (string Dimension, string Key, string Scale, string Kind) Key(IReadOnlyDictionary<string, object?> row) =>
        ((string)row["dimension"]!, (string)row["key"]!, (string)row["scale"]!, (string)row["kind"]!);

    private void Check(string name, AggregateGroup group, IReadOnlyDictionary<string, object?> row)
    {
        Count($"{name} firms", row["firms"], group.Enterprises.All);
        Count($"{name} above", row["above"], group.Enterprises.AboveScale);
        Count($"{name} below", row["below"], group.Enterprises.BelowScale);
        Count($"{name} graded", row["graded"], group.Enterprises.Graded);
        foreach (var sum in group.Sums)
        {
            Figure($"{name} {sum.Figure}", sum.Value, row[sum.Figure.ToString()]);
            Count($"{name} {sum.Figure} firms", row[$"{sum.Figure}_n"], sum.Firms);
        }

        foreach (var ratio in group.Ratios)
        {
            Figure($"{name} {ratio.Ratio} above", ratio.Numerator, row[$"{ratio.Ratio}_a"] ?? 0.0);
            Figure($"{name} {ratio.Ratio} below", ratio.Denominator, row[$"{ratio.Ratio}_b"] ?? 0.0);
            Count($"{name} {ratio.Ratio} firms", row[$"{ratio.Ratio}_n"], ratio.Firms);
        }

        for (var grade = 1; grade <= 5; grade++) Count($"{name} grade {grade}", row[$"grade{grade}"], group.Grades.Grades[grade - 1]);
        foreach (var status in group.Grades.Statuses.Where(status => status.Status != CarbonStatus.Graded)) Count($"{name} {status.Status}", row[status.Status.ToString()], status.Firms);
        Count($"{name} power", row["with_power"], group.Coverage.Power);
        Count($"{name} value added", row["with_value_added"], group.Coverage.ValueAdded);
    }

    private void Check(string name, YearOnYear year, IReadOnlyDictionary<string, object?> row)
    {
        Count($"{name} firms a year before", row["then_firms"], year.Firms);
        Figure($"{name} factor", year.KgPerKwh, row["kg"]);
        // Where a month of either window is not published there is no energy to compare, and nothing has a growth.
        var whole = year.TceEquivalent is not null;
        Change($"{name} kWh", year.GridKwh, row["kwh_now"], row["kwh_then"], whole);
        // Nor has tax of which a month was not delivered; which those are the second opinion does not know.
        Change($"{name} tax", year.TaxWan, row["tax_now"], row["tax_then"], whole && year.TaxWan.Growth is not null);
        Change($"{name} VA", year.ValueAddedWan, row["va_now"], row["va_then"], whole);
        Change($"{name} tax per mu", year.TaxPerMu, row["tax_per_mu_now"], row["tax_per_mu_then"], whole && year.TaxPerMu.Growth is not null);
        Change($"{name} VA per mu", year.ValueAddedPerMu, row["va_per_mu_now"], row["va_per_mu_then"], whole);
        // Months are stored to six decimals before they are compared by one factor.
        if (year.TceEquivalent is { } tce) Change($"{name} tce", tce, row["tce_now"], row["tce_then"], true, tce.NowFirms + tce.ThenFirms);
        if (year.GrossT is { } gross) Change($"{name} t", gross, row["t_now"], row["t_then"], true, gross.NowFirms + gross.ThenFirms);
    }

    private void Change(string name, YearChange change, object? now, object? then, bool whole, int rounded = 0)
    {
        var off = 1e-7 + (rounded * 12 * 1e-6);
        Figure($"{name} now", change.Now, now, off);
        Figure($"{name} then", change.Then, then, off);
        var growth = whole && now is not null && then is not null && Number(then) > 0 ? (Number(now) / Number(then)) - 1 : (double?)null;
        Figure($"{name} growth", change.Growth, growth, 1e-9 + (rounded > 0 && then is not null ? 3 * off / Math.Max(Number(then), 1e-9) : 0));
    }

    private void Count(string what, object? second, int ours)
    {
        Compared++;
        if (Convert.ToInt64(second, CultureInfo.InvariantCulture) != ours) _differences.Add($"{what}: engine {ours}, second opinion {second}");
    }

    /// <param name="what">What is compared.</param>
    /// <param name="ours">The engine's.</param>
    /// <param name="second">The second opinion's.</param>
    /// <param name="nothing">How far off it may be where figures cancel out.</param>
    public void Figure(string what, decimal? ours, object? second, double nothing = 1e-7)
    {
        Compared++;
        if (ours is null && second is null) return;
        if (ours is { } exact && second is not null)
        {
            var (one, other) = ((double)exact, Number(second));
            if (Math.Abs(one - other) <= Math.Max(Tolerance * Math.Max(Math.Abs(one), Math.Abs(other)), nothing)) return;
        }

        _differences.Add($"{what}: engine {ours?.ToString(CultureInfo.InvariantCulture) ?? "null"}, second opinion {Convert.ToString(second, CultureInfo.InvariantCulture) ?? "null"}");
    }

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
