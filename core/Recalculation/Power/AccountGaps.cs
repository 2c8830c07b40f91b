using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>
/// 户号缺月 (R4): an account with rows before and after a month inside the window but none in it. What is missing is estimated by the mean of the
/// neighbouring months; above the rulebook's share of the enterprise's kWh of the window the month is unknown. Nothing is filled in.
/// A month of which no power file is live is unknown for everybody and no gap.
/// </summary>
internal static class AccountGaps
{
    private readonly record struct Gap(int Enterprise, int Month, int Before, Int128 TwiceEstimate);

    public static void Find(
        PowerMonth?[] months, AccountSplit splits, AccountFamilies families, PowerFacts facts, PeriodMonths period, PowerRules rules, PowerFindings findings)
    {
        var gaps = new List<Gap>();
        var accounts = months.Max(month => month?.Accounts ?? 0);
        var parts = new List<AccountSplit.Part>();
        var alone = new int[1];
        for (var account = 0; account < accounts; account++)
        {
            // A supply under several numbers is looked at once; a change of number makes no gap.
            alone[0] = account;
            var numbers = families.Of(account) ?? alone;
            if (numbers[0] != account) continue;
            var before = -1;
            for (var m = 0; m < PeriodMonths.Count; m++)
            {
                if (months[m] is not { } month || First(numbers, month) is not { } number) continue;
                if (before >= 0 && m - before > 1 && (rules.CountResidentialAccounts || !month.IsResidential(number)))
                {
                    var earlier = First(numbers, months[before]!)!.Value;
                    findings.AddGap(earlier, before, number, m);
                    AddGaps(earlier, before, number, m, months, splits, parts, gaps);
                }

                before = m;
            }
        }

        if (gaps.Count > 0) Judge(gaps, facts, period, rules, findings);
    }

    /// <summary>The first number under which there is a kWh in the month.</summary>
    private static int? First(int[] numbers, PowerMonth month)
    {
        foreach (var number in numbers)
        {
            if (month.HasKwh(number)) return number;
        }

        return null;
    }

    private static void AddGaps(
        int accountBefore, int before, int accountAfter, int after, PowerMonth?[] months, AccountSplit splits, List<AccountSplit.Part> parts, List<Gap> gaps)
    {
        var holderAfter = splits.Split(accountAfter, after, parts).Enterprise;
        var partsAfter = parts.ToList();
        var holder = splits.Split(accountBefore, before, parts).Enterprise;
        var enterprises = parts.Select(part => part.Enterprise).Append(holder).Where(enterprise => enterprise >= 0).Distinct();
        foreach (var enterprise in enterprises)
        {
            var isAfter = holderAfter == enterprise || partsAfter.Exists(part => part.Enterprise == enterprise);
            if (!isAfter) continue;
            var twice = PowerAttribution.ShareOf(enterprise, months[before]!.Kwh[accountBefore], holder, parts)
                + PowerAttribution.ShareOf(enterprise, months[after]!.Kwh[accountAfter], holderAfter, partsAfter);
            for (var m = before + 1; m < after; m++)
            {
                if (months[m] is not null) gaps.Add(new Gap(enterprise, m, before, twice));
            }
        }
    }

    private static void Judge(List<Gap> gaps, PowerFacts facts, PeriodMonths period, PowerRules rules, PowerFindings findings)
    {
        for (var window = 0; window < PeriodMonths.Windows; window++)
        {
            var start = period.Start(window);
            foreach (var group in gaps.Where(gap => gap.Before >= start).GroupBy(gap => (gap.Enterprise, gap.Month)))
            {
                Int128 twice = 0;
                foreach (var gap in group) twice += gap.TwiceEstimate;
                var bound = rules.AccountGapShare * WindowKwh(facts, group.Key.Enterprise, start);
                var unknown = Exact.ToDecimal(twice, 12) > 2 * bound;
                if (unknown && start == 0) findings.AddUnknownMonth(group.Key.Enterprise, group.Key.Month, Exact.ToDecimal(twice, 12) / 2, bound);
                facts.Gaps[window].TryGetValue(group.Key.Enterprise, out var bits);
                facts.Gaps[window][group.Key.Enterprise] = unknown ? bits | (1 << group.Key.Month) : bits;
            }
        }
    }

    private static decimal WindowKwh(PowerFacts facts, int enterprise, int start)
    {
        Int128 kwh = 0;
        for (var m = start; m < PeriodMonths.Count; m++) kwh += facts.Months[m]?.Kwh[enterprise] ?? 0;
        return Exact.ToDecimal(kwh, 12);
    }
}
