using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Files of the power company: one a month, one month again with corrections, one month of some accounts by day.</summary>
internal sealed class PowerFiles(DemoGrid grid)
{
    /// <summary>The month whose file has two unreadable rows.</summary>
    public static readonly Month BadMonth = new(2023, 6);

    private readonly Dictionary<string, DemoAccount> single = grid.Accounts.Where(account => account.Holder is not null)
        .GroupBy(account => account.Holder!.Code, StringComparer.Ordinal).Where(own => own.Count() == 1).ToDictionary(own => own.Key, own => own.First(), StringComparer.Ordinal);

    private readonly Lazy<HashSet<int>> unreadable = new(() =>
    {
        var rows = grid.Accounts.Where(account => grid.Kwh(account, BadMonth) is not null).Take(Math.Max(BadAmountRow, BadMonthRow) + 1).ToList();
        return [rows[BadAmountRow].Number, rows[BadMonthRow].Number];
    });

    private const int BadAmountRow = 11;
    private const int BadMonthRow = 23;

    public DemoSheet Monthly(Month month) => Sheet(month, restated: false);

    public DemoSheet Restated() => Sheet(DemoGrid.Restated, restated: true);

    public static DemoSheet Daily(DemoGrid grid) => new()
    {
        Source = SourceNames.Power,
        Name = "2023-05 日用电量(部分户)",
        Format = SheetFormat.Utf8Bom,
        Titles = [],
        Header = ["户号", "户名", "数据日期", "日用电量(kWh)"],
        Rows = () => DailyRows(grid),
    };

    /// <summary>What counts for a month in the end: monthly rows that can be read, daily sums where there is no monthly row.</summary>
    public decimal Total(Month month)
    {
        var position = -1;
        var total = 0m;
        foreach (var account in grid.Accounts)
        {
            if (month == DemoGrid.DailyMonth && account.DailyOnly)
            {
                for (var day = 1; day <= 31; day++) total += grid.DailyKwh(account, day) ?? 0;
                continue;
            }

            if (grid.FinalKwh(account, month) is not { } kwh) continue;
            position++;
            if (month != BadMonth || position is not (BadAmountRow or BadMonthRow)) total += kwh;
        }

        return total;
    }

    /// <summary>What counts for the only account of an enterprise in the end; null = it has no single account, or no row that can be read.</summary>
    public decimal? Of(DemoEnterprise enterprise, Month month)
    {
        if (!single.TryGetValue(enterprise.Code, out var account)) return null;
        if (month == DemoGrid.DailyMonth && account.DailyOnly) return Enumerable.Range(1, 31).Sum(day => grid.DailyKwh(account, day) ?? 0);
        return month == BadMonth && unreadable.Value.Contains(account.Number) ? null : grid.FinalKwh(account, month);
    }

    private DemoSheet Sheet(Month month, bool restated)
    {
        var tenThousands = month.Number == 8;
        var format = month.Number switch
        {
            4 or 11 => SheetFormat.Xlsx,
            8 => SheetFormat.Utf8Bom,
            9 => SheetFormat.Utf8Tab,
            10 => SheetFormat.Gb18030Semicolon,
            _ => SheetFormat.Gb18030,
        };
        string[] titles = [$"武义县{month.Year}年{month.Number}月工业用户用电量明细", tenThousands ? "单位：万千瓦时" : $"制表日期：{month.LastDay.AddDays(5):yyyy-MM-dd}"];
        return new DemoSheet
        {
            Source = SourceNames.Power,
            Name = $"{month} 用电量{(restated ? "更正" : "")}",
            Format = format,
            Titles = titles,
            Header = Header(month, tenThousands),
            Rows = () => Rows(month, restated, tenThousands),
            TotalColumn = 5,
            BadRows = month == BadMonth ? 2 : 0,
        };
    }

    /// <summary>The company's system was replaced at the start of 2022 and its words with it.</summary>
    private static string[] Header(Month month, bool tenThousands) => month.Year < 2022
        ? ["用户编号", "用户名称", "社会信用代码", "抄表月份", "用电性质", tenThousands ? "结算电量" : "结算电量(度)",
            tenThousands ? "自发自用电量" : "自发自用电量(度)", tenThousands ? "绿电交易电量" : "绿电交易电量(度)"]
        : ["户号", "户名", "统一社会信用代码", "电费年月", "用电类别", tenThousands ? "用电量" : "用电量(千瓦时)",
            tenThousands ? "光伏自用电量" : "光伏自用电量(千瓦时)", tenThousands ? "绿电电量" : "绿电电量(千瓦时)"];

    private IEnumerable<object?[]> Rows(Month month, bool restated, bool tenThousands)
    {
        var position = -1;
        foreach (var account in grid.Accounts)
        {
            if (month == DemoGrid.DailyMonth && account.DailyOnly) continue;
            if ((restated ? grid.FinalKwh(account, month) : grid.Kwh(account, month)) is not { } kwh) continue;
            position++;
            var bad = month == BadMonth;
            yield return
            [
                account.Code,
                account.Holder is { } holder ? NameAt(holder, month) : account.Label ?? "张*",
                grid.CodeKnown(account) ? account.Holder!.Code : null,
                bad && position == BadMonthRow ? "2023年13月" : MonthText(month),
                grid.Category(account),
                bad && position == BadAmountRow ? "待核实" : Scale(kwh, tenThousands),
                Scale(grid.Photovoltaic(account, month), tenThousands),
                Scale(grid.Green(account, month), tenThousands),
            ];
        }
    }

    private static IEnumerable<object?[]> DailyRows(DemoGrid grid)
    {
        foreach (var account in grid.Accounts.Where(account => account.Daily))
        {
            for (var day = 1; day <= 31; day++)
            {
                if (grid.DailyKwh(account, day) is not { } kwh) continue;
                var date = new DateOnly(2023, 5, day);
                yield return [account.Code, account.Holder?.Name ?? account.Label ?? "张*", date.ToString("yyyy/M/d", CultureInfo.InvariantCulture), kwh];
            }
        }
    }

    /// <summary>The power company learns a new name only with the new year.</summary>
    private static string NameAt(DemoEnterprise holder, Month month) =>
        month.Year < 2023 && holder.FormerName is { } former ? former : holder.Name;

    private static decimal? Scale(decimal? kwh, bool tenThousands) => tenThousands ? kwh / 10000m : kwh;

    private static string MonthText(Month month) => (month.Number % 3) switch
    {
        0 => $"{month.Year}年{month.Number:00}月",
        1 => month.YearMonth.ToString(CultureInfo.InvariantCulture),
        _ => $"{month.Year}-{month.Number}",
    };
}
