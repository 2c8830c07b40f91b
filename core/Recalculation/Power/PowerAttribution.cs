using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>Gives every account's month to enterprises. All kWh of a month are either an enterprise's or unlinked: none is lost, none counted twice.</summary>
internal static class PowerAttribution
{
    public static PowerMonthFacts Of(PowerMonth month, int index, AccountSplit splits, int enterprises, PowerRules rules)
    {
        var facts = new PowerMonthFacts(enterprises);
        if (month.Pv is not null) facts.Pv = new Int128[enterprises];
        if (month.Green is not null) facts.Green = new Int128[enterprises];
        var parts = new List<AccountSplit.Part>();
        for (var account = 0; account < month.Accounts; account++)
        {
            if (!month.IsLive(account)) continue;
            var residential = month.IsResidential(account);
            if (residential && !rules.CountResidentialAccounts) continue;
            var rest = splits.Split(account, index, parts);
            var (holder, unsplit) = (rest.Enterprise, rest.Unsplit);
            var state = StateOf(month, account, residential, unsplit, rules);
            var hasKwh = (state & PowerMonthFacts.Known) != 0;
            if (hasKwh)
            {
                facts.Total += month.Kwh[account] * Exact.Million;
                GiveKwh(account, month.Kwh[account], rest, parts, facts);
            }

            if (month.Pv is { } pv) Give(facts.Pv!, pv[account], holder, parts);
            if (month.Green is { } green) Give(facts.Green!, green[account], holder, parts);
            if (holder >= 0) facts.State[holder] |= state;
            foreach (var part in parts)
            {
                if (part.Enterprise < 0) continue;
                // A tenant whose share nobody knows has no power of its own: only the flag says why.
                facts.State[part.Enterprise] |= unsplit ? PowerMonthFacts.Unsplit : state;
            }
        }

        for (var i = 0; i < enterprises; i++) facts.LinkedTotal += facts.Kwh[i];
        return facts;
    }

    /// <summary>What an enterprise gets of a figure of one account, in 10⁻¹².</summary>
    public static Int128 ShareOf(int enterprise, Int128 value, int holder, List<AccountSplit.Part> parts)
    {
        var whole = value * Exact.Million;
        var rest = whole;
        Int128 share = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var last = holder == AccountSplit.NoRest && i == parts.Count - 1;
            var given = last ? rest : Exact.MultiplyDivide(whole, parts[i].Numerator, parts[i].Denominator);
            rest -= given;
            if (parts[i].Enterprise == enterprise) share += given;
        }

        return holder == enterprise ? share + rest : share;
    }

    private static byte StateOf(PowerMonth month, int account, bool residential, bool unsplit, PowerRules rules)
    {
        byte state = PowerMonthFacts.Linked;
        if (month.HasKwh(account)) state |= PowerMonthFacts.Known;
        if (residential) state |= PowerMonthFacts.Residential;
        if (unsplit) state |= PowerMonthFacts.Unsplit;
        var days = month.Kwh.Days(account);
        if (days > 0 && days < rules.CompleteDays) state |= PowerMonthFacts.Incomplete;
        return state;
    }

    /// <summary>As <see cref="Give"/>, and notes what nobody gets.</summary>
    private static void GiveKwh(int account, Int128 value, AccountSplit.Rest holder, List<AccountSplit.Part> parts, PowerMonthFacts facts)
    {
        var whole = value * Exact.Million;
        var rest = whole;
        for (var i = 0; i < parts.Count; i++)
        {
            var last = holder.Enterprise == AccountSplit.NoRest && i == parts.Count - 1;
            var given = last ? rest : Exact.MultiplyDivide(whole, parts[i].Numerator, parts[i].Denominator);
            rest -= given;
            if (parts[i].Enterprise >= 0) facts.Kwh[parts[i].Enterprise] += given;
            else if (!holder.Unsplit) facts.Links.Add(new(account, parts[i].Text, EnterpriseIndex.Unknown, given));
        }

        if (holder.Enterprise == AccountSplit.NoRest) return;
        if (holder.Enterprise >= 0) facts.Kwh[holder.Enterprise] += rest;
        if (holder.Enterprise < 0 || holder.Approved) facts.Links.Add(new(account, holder.Text, holder.Enterprise, rest));
    }

    private static void Give(Int128[] to, Int128 value, int holder, List<AccountSplit.Part> parts)
    {
        var whole = value * Exact.Million;
        var rest = whole;
        for (var i = 0; i < parts.Count; i++)
        {
            var last = holder == AccountSplit.NoRest && i == parts.Count - 1;
            var given = last ? rest : Exact.MultiplyDivide(whole, parts[i].Numerator, parts[i].Denominator);
            rest -= given;
            if (parts[i].Enterprise >= 0) to[parts[i].Enterprise] += given;
        }

        if (holder >= 0) to[holder] += rest;
    }
}
