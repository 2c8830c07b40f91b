using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>What the office must know of the procedure, beside what the evaluation itself says (RULINGS 6.1, 6.6, 6.7).</summary>
public static class PublicationNotices
{
    /// <summary>The year is not over in China; blocks.</summary>
    public const string YearNotOver = "year-not-over";

    /// <summary>Constants issued after the year (RULINGS 6.7).</summary>
    public const string RetroactiveConstants = "retroactive-constants";

    /// <summary>Sources without a legal basis in the rulebook (RULINGS 6.1).</summary>
    public const string LegalBasisMissing = "legal-basis-missing";

    /// <summary>Enterprises that have not confirmed their data (RULINGS 6.6); blocks where the rulebook says <c>require</c>.</summary>
    public const string ConfirmationsMissing = "confirmations-missing";

    /// <summary>No official table of holidays for a year that a period touches now.</summary>
    public const string HolidaysMissing = "holidays-missing";

    private const int Listed = 20;

    /// <summary>The evaluation's notices, then those of the procedure, in order.</summary>
    public static IReadOnlyList<EvaluationNotice> Of(PreparedYear prepared, ConfirmationCoverage confirmed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(confirmed);
        var (year, rules) = (prepared.Inputs.Year, prepared.Inputs.Rules);
        List<EvaluationNotice> notices = [.. prepared.Evaluation.Notices.Where(notice => rules.Procedure.RequireConsent || notice.Code != NoticeCodes.ConsentMissing)];
        void Add(string code, string text, IReadOnlyList<string>? codes = null, bool blocks = false) => notices.Add(new(code, text, codes ?? [], blocks));

        var today = WorkingDays.Today(now);
        if (today.Year <= year) Add(YearNotOver, string.Create(CultureInfo.InvariantCulture, $"{year}年尚未结束,不能评价"), blocks: true);
        var retroactive = Rulebook.RetroactiveConstants.Of(rules, year);
        if (retroactive.Count > 0)
        {
            Add(RetroactiveConstants, string.Create(
                CultureInfo.InvariantCulture,
                $"{retroactive.Count}项参数在{year}年之后才发布,不得使该年结果变差:{string.Join("、", retroactive.Take(Listed).Select(constant => constant.Path))}"));
        }

        var without = SourceNames.All.Where(source => prepared.Inputs.Files.Any(file => file.FileId.StartsWith(source + "-", StringComparison.Ordinal)) && rules.LegalBasis.Of(source) is null).ToList();
        if (without.Count > 0) Add(LegalBasisMissing, $"规则库未写明以下来源的数据提供依据(legalBasis):{string.Join("、", without.Select(source => $"{SourceContracts.Of(source).Title}({source})"))}");
        Unconfirmed(prepared, confirmed, rules.Procedure.Confirmation, Add);
        var last = WorkingDays.After(today, rules.Procedure.NoticeWorkingDays, rules.Procedure);
        if (!WorkingDays.CoveredBy(today, last, rules.Procedure))
        {
            var years = Enumerable.Range(today.Year, last.Year - today.Year + 1).Where(touched => !rules.Procedure.HasOfficialHolidays(touched));
            Add(HolidaysMissing, $"规则库没有{string.Join("、", years.Select(touched => touched.ToString(CultureInfo.InvariantCulture)))}年的法定节假日安排,公示期只能按周末推算,请先补录");
        }

        return notices;
    }

    private static void Unconfirmed(
        PreparedYear prepared, ConfirmationCoverage confirmed, ConfirmationRule rule, Action<string, string, IReadOnlyList<string>?, bool> add)
    {
        if (rule == ConfirmationRule.Off) return;
        var missing = prepared.Evaluation.Enterprises.Where(enterprise => IsAsked(enterprise) && !confirmed.IsComplete(enterprise)).ToList();
        if (missing.Count == 0) return;
        add(ConfirmationsMissing, string.Create(CultureInfo.InvariantCulture, $"{missing.Count}家企业尚未确认用于评价的数据(税收、用地、用电、能耗)"),
            [.. missing.Take(Listed).Select(enterprise => enterprise.Facts.Profile.CreditCode.Value)], rule == ConfirmationRule.Require);
    }

    /// <summary>Who is asked to confirm: everybody the year is about.</summary>
    public static bool IsAsked(EvaluatedEnterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        return enterprise.Status is EvaluationStatus.Ranked or EvaluationStatus.Exempt or EvaluationStatus.Incomplete;
    }
}
