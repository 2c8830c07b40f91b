using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>What is doubtful in the power of the 12 months: gaps of accounts (R4), months against days (R6), shared accounts without shares (R29).</summary>
internal sealed class PowerFindings(
    PowerMonth?[] months, PeriodMonths period, TextIds accounts, AccountSplit splits, MeterRegister meters, EnterpriseIndex enterprises, FindingLog log)
{
    private const string Unit = "kWh";

    /// <summary>Rows before and after, none between; months of which no file is live are no gap of the account.</summary>
    public void AddGap(int accountBefore, int before, int accountAfter, int after)
    {
        var missing = Enumerable.Range(before + 1, after - before - 1).Where(month => months[month] is not null).ToList();
        if (missing.Count == 0) return;
        var mean = (Kwh(before, accountBefore) + Kwh(after, accountAfter)) / 2;
        log.Add(Of(IssueCodes.AccountGap, accountBefore, missing[0], missing[^1], before) with
        {
            Found = mean,
            Size = decimal.Abs(mean) * missing.Count,
            Rows = [.. FilesOf(accountBefore, before), .. FilesOf(accountAfter, after)],
        });
    }

    public void AddUnknownMonth(int enterprise, int month, decimal kwh, decimal bound) => log.Add(new Finding
    {
        Code = IssueCodes.MonthUnknownByGap, Source = SourceNames.Power, Kind = FindingSubject.Enterprise, Subject = enterprises.Codes[enterprise].Value,
        CreditCode = enterprises.Codes[enterprise].Value, From = period[month], To = period[month], Found = kwh, Expected = bound, Unit = Unit,
        Size = decimal.Abs(kwh), SizeUnit = Unit,
    });

    /// <summary>Daily rows: beside a monthly figure they must agree with it, without one they must be nearly all days.</summary>
    public void AddDays(PowerRules rules, CheckRules checks)
    {
        for (var m = 0; m < months.Length; m++)
        {
            if (months[m] is not { } month) continue;
            for (var account = 0; account < month.Accounts; account++)
            {
                var (days, micro) = month.Kwh.Daily(account);
                if (days == 0) continue;
                var daily = Exact.ToDecimal(micro, 6);
                if (!month.Kwh.IsMonthly(account))
                {
                    // Days under a former number are days of the same supply.
                    if (month.Kwh.Days(account) >= rules.CompleteDays) continue;
                    log.Add(Of(IssueCodes.IncompleteDays, account, m, m, m) with { Found = days, Expected = rules.CompleteDays, Unit = "天", Size = decimal.Abs(daily) });
                    continue;
                }

                var monthly = Kwh(m, account);
                var difference = decimal.Abs(monthly - daily);
                if (difference <= checks.DailyDifference * decimal.Abs(monthly)) continue;
                log.Add(Of(IssueCodes.DailyDiffers, account, m, m, m) with
                {
                    Found = monthly,
                    Expected = daily,
                    Size = difference,
                    Note = FindingNumbers.Text(days),
                    Rows = FilesOf(account, m),
                });
            }
        }
    }

    /// <summary>Accounts whose split register says who shares them but not how, or gives away more than there is; neighbouring months are one finding.</summary>
    public void AddUnsplit(PowerRules rules)
    {
        var parts = new List<AccountSplit.Part>();
        for (var account = 0; account < meters.Accounts; account++)
        {
            if (meters.Of(account) is not { } rows) continue;
            Finding? open = null;
            for (var m = 0; m < months.Length; m++)
            {
                if (months[m] is not { } month || !month.HasKwh(account)) continue;
                var found = splits.Split(account, m, parts).Unsplit ? Unsplit(account, m, rows.FindAll(row => row.Covers(period[m].Index)), rules) : null;
                if (open is not null && found?.Code != open.Code)
                {
                    log.Add(open);
                    open = null;
                }

                if (found is null) continue;
                open = open is null ? found : open with { To = found.To, Size = open.Size + found.Size };
                if (open.Code == IssueCodes.UnsplitMeter) open = open with { Found = open.Size };
            }

            if (open is not null) log.Add(open);
        }
    }

    private Finding Unsplit(int account, int month, List<MeterRow> rows, PowerRules rules)
    {
        var kwh = Kwh(month, account);
        decimal? sum = rows.TrueForAll(row => row.Share is not null) ? rows.Sum(row => Exact.ToDecimal(row.Share!.Value, 6)) : null;
        var over = sum > 1m + rules.ShareTolerance;
        return Of(over ? IssueCodes.MeterSharesOver : IssueCodes.UnsplitMeter, account, month, month, month) with
        {
            Source = SourceNames.Meters,
            Found = over ? sum : kwh,
            Expected = over ? 1m : null,
            Unit = over ? "1" : Unit,
            Size = decimal.Abs(kwh),
        };
    }

    private Finding Of(string code, int account, int from, int to, int heldIn)
    {
        var holder = splits.Split(account, heldIn, []).Enterprise;
        return new Finding
        {
            Code = code, Source = SourceNames.Power, Kind = FindingSubject.Account, Subject = accounts[account],
            CreditCode = holder >= 0 ? enterprises.Codes[holder].Value : null, From = period[from], To = period[to], Unit = Unit, Size = 0, SizeUnit = Unit,
        };
    }

    private decimal Kwh(int month, int account) => Exact.ToDecimal(months[month]!.Kwh[account], 6);

    /// <summary>The files of the live monthly figures; days may come from many files and name none.</summary>
    private List<FindingRow> FilesOf(int account, params ReadOnlySpan<int> of)
    {
        var files = new List<FindingRow>();
        foreach (var month in of)
        {
            var file = months[month]!.Kwh.MonthFile(account);
            if (file > 0) files.Add(new FindingRow(months[month]!.FileIds[^file]));
        }

        return files;
    }
}
