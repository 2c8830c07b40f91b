using System.Globalization;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>procedure</c> of the document (RULINGS 6); a rulebook from before it existed means its defaults.</summary>
internal static class ProcedureSection
{
    public const string Name = "procedure";

    public static ProcedureRules Read(RuleNode root)
    {
        if (!root.Has(Name)) return new ProcedureRules();
        var node = root.Section(Name);
        node.Allow(
            "noticeWorkingDays", "answerWorkingDays", "holidays", "requireConsent", "confirmation", "remedies", "minFirms", "dominantShare", "publicationYears",
            "classWords");
        var words = node.Words("classWords", "名称");
        if (words.Count is not (0 or 4)) node.Refuse("classWords.value", "应为4个名称,依次对应A、B、C、D类");
        return new ProcedureRules
        {
            NoticeWorkingDays = node.Integer("noticeWorkingDays", "工作日", 1, 60),
            AnswerWorkingDays = node.Integer("answerWorkingDays", "工作日", 1, 60),
            Holidays = Years(node.Section("holidays")),
            RequireConsent = node.Flag("requireConsent"),
            Confirmation = node.Choice("confirmation", "选项", ["off", "warn", "require"]) switch
            {
                "off" => ConfirmationRule.Off,
                "require" => ConfirmationRule.Require,
                _ => ConfirmationRule.Warn,
            },
            Remedies = node.Sentence("remedies", "文字") ?? "",
            MinFirms = node.Integer("minFirms", "家", 1, 100),
            DominantShare = node.Decimal("dominantShare", "1", 0.5m, 1m),
            PublicationYears = node.Integer("publicationYears", "年", 1, 20),
            ClassWords = words,
        };
    }

    private static SortedDictionary<int, HolidayYear> Years(RuleNode node)
    {
        var years = new SortedDictionary<int, HolidayYear>();
        if (node.IsAbsent) return years;
        node.NoRepeats();
        foreach (var name in node.Names().Distinct(StringComparer.Ordinal))
        {
            if (name.Length != 4 || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
            {
                node.Refuse(name, $"年份“{name}”应为 2000–2100 的四位数字");
                continue;
            }

            var table = node.Section(name);
            table.Allow("holidays", "workingDays");
            table.OfYear(year);
            var holidays = table.Days("holidays", year, out var holidaysOfficial);
            var working = table.Days("workingDays", year, out var workingOfficial);
            table.OfYear(null);
            foreach (var day in working)
            {
                if (holidays.Contains(day)) table.Refuse("workingDays.value", $"{day:yyyy-MM-dd} 不能既放假又上班");
                else if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) table.Refuse("workingDays.value", $"{day:yyyy-MM-dd} 不是周末,不必列为调休上班日");
            }

            years[year] = new HolidayYear(holidays, working, holidaysOfficial && workingOfficial);
        }

        return years;
    }
}
