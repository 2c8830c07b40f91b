using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Register;

/// <summary>What is to be known of the register in a period: it begins later, or an industry changed (R10).</summary>
internal static class RegisterFindings
{
    private const string Enterprises = "家";

    public static void Find(IReadOnlyDictionary<string, EnterpriseVersion> versions, PeriodMonths period, FindingLog log)
    {
        var later = new SortedDictionary<int, int>();
        foreach (var (code, first) in versions)
        {
            if (first.YearMonth > period.Period.YearMonth) later[first.YearMonth] = later.GetValueOrDefault(first.YearMonth) + 1;
            Changes(code, first, period, log);
        }

        foreach (var (yearMonth, count) in later)
        {
            log.Add(new Finding
            {
                Code = IssueCodes.AttributesLater, Source = SourceNames.Enterprises, Kind = FindingSubject.Month, Subject = Month.FromYearMonth(yearMonth).ToString(),
                From = period.Period, To = period.Period, Found = count, Unit = Enterprises, Size = count, SizeUnit = Enterprises,
            });
        }
    }

    private static void Changes(string code, EnterpriseVersion first, PeriodMonths period, FindingLog log)
    {
        string? before = null;
        for (var version = first; version is not null; version = version.Next)
        {
            if (version.Industry is not { } industry) continue;
            var month = Month.FromYearMonth(version.YearMonth);
            if (before is not null && before != industry && month > period.First && month <= period.Period)
            {
                log.Add(new Finding
                {
                    Code = IssueCodes.IndustryChanged, Source = SourceNames.Enterprises, Kind = FindingSubject.Enterprise, Subject = code, CreditCode = code,
                    From = month, To = month, Size = 1, SizeUnit = Enterprises, Note = $"{before}变为{industry}",
                });
            }

            before = industry;
        }
    }
}
