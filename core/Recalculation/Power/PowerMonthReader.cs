using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Reads one month of power: restatement in drop order, daily rows summed (R1, R6).</summary>
internal static class PowerMonthReader
{
    private const long EpochDay = 719_162;

    private static readonly string[] Columns =
    [
        PowerRecords.Account, PowerRecords.Day, PowerRecords.Kwh, PowerRecords.Name, PowerRecords.CreditCode, PowerRecords.Category,
        PowerRecords.PvKwh, PowerRecords.GreenKwh, PowerRecords.FormerAccount,
    ];

    public static async Task<PowerMonth> ReadAsync(
        MonthInputs inputs, TextIds accounts, Linker linker, IFactReader facts, CancellationToken cancellation, PowerRowTrace? trace = null)
    {
        var tables = await inputs.LoadAsync(facts, trace is null ? Columns : [.. Columns, RowOrder.Column], cancellation).ConfigureAwait(false);
        var ids = Array.ConvertAll(tables, table => accounts.Of(table.Texts(PowerRecords.Account).Dictionary));
        var families = new AccountFamilies();
        for (var i = tables.Length - 1; i >= 0; i--) AddFormers(tables[i], ids[i], accounts, families);
        var month = new PowerMonth(accounts.Count, families) { FileIds = inputs.FileIds };
        for (var i = tables.Length - 1; i >= 0; i--)
        {
            if (trace is not null) await trace.BeginAsync(inputs.Tables[i], tables[i], tables.Length - i, facts, cancellation).ConfigureAwait(false);
            Apply(tables[i], ids[i], tables.Length - i, linker, month, trace);
        }

        return month;
    }

    private static void AddFormers(FactTable table, int[] ids, TextIds accounts, AccountFamilies families)
    {
        var former = table.Texts(PowerRecords.FormerAccount);
        if (former.Dictionary.Length == 0) return;
        var formerIds = accounts.Of(former.Dictionary);
        families.Add(
            Array.ConvertAll(table.Texts(PowerRecords.Account).Codes, code => ids[code]),
            Array.ConvertAll(former.Codes, code => code < 0 ? code : formerIds[code]));
    }

    private static void Apply(FactTable table, int[] ids, int file, Linker linker, PowerMonth month, PowerRowTrace? trace)
    {
        var accounts = table.Texts(PowerRecords.Account).Codes;
        var kwh = table.Numbers(PowerRecords.Kwh);
        var days = DaysOf(table);
        var pv = Figures(table, PowerRecords.PvKwh);
        var green = Figures(table, PowerRecords.GreenKwh);
        if (pv is not null) month.Pv ??= month.NewFigure();
        if (green is not null) month.Green ??= month.NewFigure();
        var holders = new LinkedTexts(table.Texts(PowerRecords.CreditCode), table.Texts(PowerRecords.Name), linker, LinkKind.Name);
        var residential = new ResidentialTexts(table.Texts(PowerRecords.Category));
        for (var row = 0; row < accounts.Length; row++)
        {
            var account = ids[accounts[row]];
            var day = days is null ? 0 : days[row];
            var level = PowerMonth.Level.None;
            trace?.Begin(account, row, day);
            if (kwh.Has(row) && Add(trace, PowerFigure.Grid, month.Kwh, account, day, file, kwh.Values[row]))
            {
                level = day == 0 ? PowerMonth.Level.Monthly : PowerMonth.Level.Daily;
            }

            if (pv is not null && pv.Has(row) && Add(trace, PowerFigure.Pv, month.Pv!, account, day, file, pv.Values[row])) level = Max(level, PowerMonth.Level.Extra);
            if (green is not null && green.Has(row) && Add(trace, PowerFigure.Green, month.Green!, account, day, file, green.Values[row]))
            {
                level = Max(level, PowerMonth.Level.Extra);
            }

            if (level == PowerMonth.Level.None) continue;
            var byCode = holders.ByCode(row);
            var byName = byCode == EnterpriseIndex.Unknown ? holders.ByName(row) : EnterpriseIndex.Unknown;
            month.Describe(account, level, file, byCode, byName, residential.Is(row));
        }
    }

    private static PowerMonth.Level Max(PowerMonth.Level a, PowerMonth.Level b) => a > b ? a : b;

    private static bool Add(PowerRowTrace? trace, PowerFigure kind, MonthFigure figure, int account, int day, int file, long value)
    {
        var counts = day == 0 ? figure.AddMonthly(account, file, value) : figure.AddDaily(account, day, file, value);
        trace?.Take(kind, account, value, counts);
        return counts;
    }

    /// <summary>Day of the month a row, 0 for a monthly row; null when all rows are monthly.</summary>
    private static byte[]? DaysOf(FactTable table)
    {
        var column = table.Numbers(PowerRecords.Day);
        if (column.IsBlank) return null;
        byte[]? days = null;
        for (var row = 0; row < table.Rows; row++)
        {
            if (!column.Has(row)) continue;
            days ??= new byte[table.Rows];
            days[row] = (byte)DateOnly.FromDayNumber((int)(column.Values[row] + EpochDay)).Day;
        }

        return days;
    }

    /// <summary>Null when the column is empty, which it mostly is.</summary>
    private static FactNumbers? Figures(FactTable table, string name)
    {
        var column = table.Numbers(name);
        if (column.IsBlank) return null;
        if (column.Present is null) return column;
        return Array.IndexOf(column.Present, true) < 0 ? null : column;
    }
}
