using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Whose power an account's month is (RULES 9, R29): the split register where it covers the month, else the holder.</summary>
internal sealed class AccountSplit(
    PowerMonth?[] months, PeriodMonths period, MeterRegister meters, AccountLinks links, AccountFamilies families, PowerRules rules)
{
    /// <summary>The parts make up the whole account: the last one takes what truncation leaves.</summary>
    public const int NoRest = int.MinValue;

    /// <summary>A part of an account: numerator / denominator of its power.</summary>
    /// <param name="Enterprise">Number of the register, or negative.</param>
    /// <param name="Numerator">Of its share.</param>
    /// <param name="Denominator">Of its share.</param>
    /// <param name="Row">The row of the register of meters.</param>
    public readonly record struct Part(int Enterprise, Int128 Numerator, Int128 Denominator, MeterRow Row)
    {
        /// <summary>How the register of meters names it.</summary>
        public PartyText Text => Row.Tenant;
    }

    /// <summary>Who holds what the register of meters does not give away.</summary>
    /// <param name="Enterprise">Negative = nobody of the register; <see cref="NoRest"/> = nothing is left.</param>
    /// <param name="Text">How the register of meters names the holder; null = the power file does, as the account.</param>
    /// <param name="Approved">A person linked the account.</param>
    /// <param name="Unsplit">The register shares the account but does not say how, so the holder gets all (转供电未分摊) and the parts are empty-handed.</param>
    /// <param name="Basis">Why it is theirs.</param>
    /// <param name="Row">The row of the register of meters that names the holder; null = none does.</param>
    public readonly record struct Rest(
        int Enterprise, PartyText? Text = null, bool Approved = false, bool Unsplit = false, PowerBasis Basis = PowerBasis.None, MeterRow? Row = null);

    /// <summary>Puts the parts of an account that the register gives away into <paramref name="parts"/> and returns who holds the rest.</summary>
    public Rest Split(int account, int month, List<Part> parts)
    {
        parts.Clear();
        var holder = HolderOf(account, month);
        var rows = RowsOf(account, period[month].Index);
        if (rows.Count == 0) return holder;
        foreach (var row in rows)
        {
            if (row.Holder != EnterpriseIndex.Unknown) holder = new Rest(row.Holder, row.HolderText, Basis: PowerBasis.Register, Row: row);
        }

        if (rows is [{ Share: null, SplitKwh: null } only]) return new Rest(only.Enterprise, only.Tenant, Basis: PowerBasis.Register, Row: only);
        if (TryShares(account, rows, parts, out var whole)) return whole ? new Rest(NoRest) : holder;
        parts.Clear();
        foreach (var row in rows) parts.Add(new Part(row.Enterprise, 0, Exact.Million, row));
        return holder with { Unsplit = true };
    }

    /// <summary>RULES 9: code, approved crosswalk, name; a valid code of somebody else leaves the name out, not what a person approved.</summary>
    private Rest HolderOf(int account, int month)
    {
        var byCode = months[month]!.ByCode(account);
        if (byCode >= 0) return new Rest(byCode, Basis: PowerBasis.Code);
        var approved = links.Of(account, period[month]);
        if (approved >= 0) return new Rest(approved, Approved: true, Basis: PowerBasis.Approved);
        if (byCode != EnterpriseIndex.Unknown) return new Rest(byCode);
        var byName = months[month]!.ByName(account);
        return new Rest(byName >= 0 && links.IsRejected(account, byName) ? EnterpriseIndex.Unknown : byName, Basis: PowerBasis.Name);
    }

    /// <summary>What the register says of the account in a month, under its own number, else under another number it has or had.</summary>
    private List<MeterRow> RowsOf(int account, int month)
    {
        if (meters.Of(account)?.FindAll(row => row.Covers(month)) is { Count: > 0 } own) return own;
        foreach (var other in families.Of(account) ?? [])
        {
            if (meters.Of(other)?.FindAll(row => row.Covers(month)) is { Count: > 0 } rows) return rows;
        }

        return [];
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
            parts.Add(new Part(row.Enterprise, numerator, denominator, row));
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
            if (months[i] is not { } month) continue;
            foreach (var number in families.Of(account) ?? [account])
            {
                if (month.HasKwh(number)) kwh += month.Kwh[number];
            }
        }

        return kwh;
    }
}
