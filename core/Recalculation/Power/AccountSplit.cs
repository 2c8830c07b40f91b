using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Whose power an account's month is (RULES 9, R29): the split register where it covers the month, else the holder.</summary>
internal sealed class AccountSplit(PowerMonth?[] months, PeriodMonths period, MeterRegister meters, PowerRules rules)
{
    /// <summary>The parts make up the whole account: the last one takes what truncation leaves.</summary>
    public const int NoRest = int.MinValue;

    /// <summary>A part of an account: numerator / denominator of its power.</summary>
    public readonly record struct Part(int Enterprise, Int128 Numerator, Int128 Denominator);

    /// <summary>
    /// Puts the parts of an account that the register gives away into <paramref name="parts"/> and returns who holds the rest (negative = nobody
    /// of the register; <see cref="NoRest"/>). <paramref name="unsplit"/>: the register shares the account but does not say how, so the holder gets all
    /// (转供电未分摊) and the parts are empty-handed.
    /// </summary>
    public int Split(int account, int month, List<Part> parts, out bool unsplit)
    {
        parts.Clear();
        unsplit = false;
        var holder = months[month]!.Holder(account);
        if (meters.Of(account) is not { } all) return holder;
        var at = period[month].Index;
        var rows = all.FindAll(row => row.Covers(at));
        if (rows.Count == 0) return holder;
        foreach (var row in rows)
        {
            if (row.Holder != EnterpriseIndex.Unknown) holder = row.Holder;
        }

        if (rows is [{ Share: null, SplitKwh: null } only]) return only.Enterprise;
        unsplit = !TryShares(account, rows, parts, out var whole);
        if (!unsplit) return whole ? NoRest : holder;
        parts.Clear();
        foreach (var row in rows) parts.Add(new Part(row.Enterprise, 0, Exact.Million));
        return holder;
    }

    private bool TryShares(int account, List<MeterRow> rows, List<Part> parts, out bool whole)
    {
        whole = false;
        var sum = 0m;
        foreach (var row in rows)
        {
            Int128 numerator, denominator = Exact.Million;
            if (row.Share is { } share) numerator = share;
            else if (row.SplitKwh is { } split && KwhOf(account, row, out var covered) is var kwh && kwh > 0)
            {
                numerator = (Int128)split * covered;
                denominator = kwh * row.SplitMonths;
            }
            else return false;
            if (numerator < 0) return false;
            parts.Add(new Part(row.Enterprise, numerator, denominator));
            sum += Exact.ToDecimal(numerator, 0) / Exact.ToDecimal(denominator, 0);
        }

        if (sum > 1m + rules.ShareTolerance) return false;
        if (sum > 1m) ScaleToOne(parts, sum);
        whole = sum >= 1m;
        return true;
    }

    /// <summary>Rounded percentages may add up to 100.1 %: nobody pays for more power than came in.</summary>
    private static void ScaleToOne(List<Part> parts, decimal sum)
    {
        var scaled = (Int128)decimal.Round(sum * Micro.One * Micro.One);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var share = Exact.MultiplyDivide(part.Numerator, (Int128)Micro.One * Micro.One, part.Denominator);
            parts[i] = part with { Numerator = share, Denominator = scaled };
        }
    }

    /// <summary>The account's kWh in the row's months as far as they are read, and how many months that is.</summary>
    private Int128 KwhOf(int account, MeterRow row, out int covered)
    {
        Int128 kwh = 0;
        covered = 0;
        for (var i = 0; i < PeriodMonths.Count; i++)
        {
            if (!row.Covers(period[i].Index)) continue;
            covered++;
            if (months[i] is { } month && month.HasKwh(account)) kwh += month.Kwh[account];
        }

        return kwh;
    }
}
