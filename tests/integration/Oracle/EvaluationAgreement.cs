using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>Compares a year's evaluation with the second opinion: words, ranks and counts equal, figures to 1e-12 of their size.</summary>
internal sealed class EvaluationAgreement(SecondOpinion opinion)
{
    private const double Tolerance = 1e-12;

    private readonly List<string> _differences = [];

    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Check(YearEvaluation evaluation)
    {
        var year = evaluation.Year;
        var results = opinion.Ask($"SELECT * FROM year_result WHERE year = {year}").ToDictionary(row => (string)row["credit_code"]!);
        var items = opinion.Ask($"""
            SELECT credit_code, item, i.value, i.weight, b.baseline, s.score FROM year_item i
            LEFT JOIN year_baseline b USING (year, grp, item) LEFT JOIN year_score s USING (year, credit_code, item) WHERE year = {year}
            """).ToDictionary(row => ((string)row["credit_code"]!, (string)row["item"]!));
        Words($"{year} enterprises", evaluation.Enterprises.Count, results.Count);
        foreach (var firm in evaluation.Enterprises)
        {
            var code = firm.Facts.Profile.CreditCode.Value;
            if (results.TryGetValue(code, out var row)) Check($"{year} {code}", firm, row, items);
            else _differences.Add($"{year} {code}: not in the second opinion");
        }

        Baselines(year, evaluation);
        Counts(year, evaluation);
    }

    private void Check(
        string at, EvaluatedEnterprise firm, IReadOnlyDictionary<string, object?> row,
        Dictionary<(string Code, string Item), IReadOnlyDictionary<string, object?>> items)
    {
        Words($"{at} status", firm.Status, row["status"]);
        Words($"{at} group", firm.Facts.Group, row["grp"]);
        Words($"{at} young", firm.Facts.IsYoung, row["young"]);
        Words($"{at} land young", firm.Facts.IsLandYoung, row["all_land_young"]);
        Figures($"{at} young land", firm.Facts.YoungLandMu, row["young_mu"]);
        Figures($"{at} land", firm.Facts.Figures.LandMu, row["land"]);
        Figures($"{at} bonus", firm.Bonus, row["bonus"]);
        Figures($"{at} score", firm.Score, row["score"]);
        Words($"{at} rank", firm.Rank, row["place"]);
        Words($"{at} of", firm.Of, row["n"]);
        Words($"{at} initial", firm.InitialClass, row["initial"]);
        Words($"{at} final", firm.FinalClass, row["final"]);
        if (firm.Status is EvaluationStatus.Incomplete) Words($"{at} missing", string.Join(' ', firm.Missing), row["missing"]);
        foreach (var item in firm.Items)
        {
            var other = items[(firm.Facts.Profile.CreditCode.Value, item.Indicator)];
            Figures($"{at} {item.Indicator} value", item.Value, other["value"]);
            Figures($"{at} {item.Indicator} baseline", item.Baseline, other["baseline"]);
            Figures($"{at} {item.Indicator} weight", item.Weight, other["weight"]);
            Figures($"{at} {item.Indicator} score", item.Score, other["score"]);
        }
    }

    private void Baselines(int year, YearEvaluation evaluation)
    {
        var rows = opinion.Ask($"SELECT * FROM year_baseline WHERE year = {year} AND firms > 0").ToDictionary(row => ((string)row["grp"]!, (string)row["item"]!));
        Words($"{year} baselines", evaluation.Baselines.Count, rows.Count);
        foreach (var baseline in evaluation.Baselines)
        {
            if (!rows.TryGetValue((baseline.Group.ToString(), baseline.Indicator), out var row)) continue;
            var at = $"{year} {baseline.Group} {baseline.Indicator} baseline";
            Figures(at, baseline.Value, row["baseline"]);
            Figures($"{at} numerator", baseline.Numerator, row["num"]);
            Figures($"{at} denominator", baseline.Denominator, row["den"]);
            Words($"{at} firms", baseline.Firms, row["firms"]);
        }
    }

    private void Counts(int year, YearEvaluation evaluation)
    {
        foreach (var group in evaluation.Groups)
        {
            var row = opinion.Ask($"""
                SELECT count(*) AS n, count(*) FILTER (initial = 'A') AS a, count(*) FILTER (initial = 'B') AS b, count(*) FILTER (initial = 'C') AS c,
                       count(*) FILTER (initial = 'D') AS d, count(*) FILTER (final = 'A') AS fa, count(*) FILTER (final = 'B') AS fb,
                       count(*) FILTER (final = 'C') AS fc, count(*) FILTER (final = 'D') AS fd,
                       (SELECT any_value(coalesce(mean, weight)) FROM year_score WHERE year = {year} AND grp = '{group.Group}' AND item = 'x5') AS mean
                FROM year_result WHERE year = {year} AND grp = '{group.Group}' AND status = 'Ranked'
                """).Single();
            var at = $"{year} {group.Name}";
            Words($"{at} ranked", group.Ranked, row["n"]);
            Words($"{at} quota", string.Join(' ', group.Quota), $"{row["a"]} {row["b"]} {row["c"]} {row["d"]}");
            Words($"{at} final", string.Join(' ', group.Final), $"{row["fa"]} {row["fb"]} {row["fc"]} {row["fd"]}");
            Figures($"{at} mean emission score", group.MeanEmissionScore, row["mean"]);
        }
    }

    private void Words(string what, object? engine, object? second)
    {
        Compared++;
        var (ours, theirs) = (Convert.ToString(engine, CultureInfo.InvariantCulture) ?? "", Convert.ToString(second, CultureInfo.InvariantCulture) ?? "");
        if (ours != theirs) _differences.Add($"{what}: engine {ours}, second opinion {theirs}");
    }

    private void Figures(string what, decimal? engine, object? second)
    {
        Compared++;
        if (engine is null && second is null) return;
        if (engine is { } exact && second is not null)
        {
            var (ours, theirs) = ((double)exact, Convert.ToDouble(second, CultureInfo.InvariantCulture));
            // Where a difference of large sums leaves nothing, doubles leave a trace.
            if (Math.Abs(ours - theirs) <= Tolerance * Math.Max(Math.Abs(ours), Math.Abs(theirs)) + (ours == 0 || theirs == 0 ? 1e-9 : 0)) return;
        }

        _differences.Add($"{what}: engine {engine?.ToString(CultureInfo.InvariantCulture) ?? "null"}, second opinion {Convert.ToString(second, CultureInfo.InvariantCulture) ?? "null"}");
    }
}
