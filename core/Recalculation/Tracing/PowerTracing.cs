using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Power;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>
/// Tells the power of the wanted enterprises apart again, account by account and row by row: whose an account is says the split itself, what became of a
/// row the reader of the month. Which accounts matter is known only once all is attributed, so the months are read a second time.
/// </summary>
internal sealed class PowerTracing(
    PowerMonth?[] months, AccountSplit splits, AccountFamilies families, PeriodMonths period, TextIds accounts, PowerRules rules, PeriodTrace trace)
{
    /// <exception cref="InvalidOperationException">The parts told apart are not what the enterprise got: the trace would explain another number.</exception>
    public async Task CollectAsync(
        IReadOnlyList<MonthInputs> inputs, Linker linker, IFactReader facts, PowerFacts result, CancellationToken cancellation)
    {
        foreach (var month in inputs)
        {
            var index = period.IndexOf(month.Month);
            var uses = UsesOf(months[index]!, index);
            Check(uses, result.Months[index]!);
            if (uses.Count == 0) continue;
            var wanted = uses.SelectMany(use => families.Of(use.Account) ?? [use.Account]).ToHashSet();
            var rows = new PowerRowTrace(wanted, account => families.Of(account) is { } family ? family[0] : account);
            var again = await PowerMonthReader.ReadAsync(month, accounts, linker, facts, cancellation, rows).ConfigureAwait(false);
            foreach (var (enterprise, account, use) in uses)
            {
                var figure = use.Figure switch { PowerFigure.Pv => again.Pv!, PowerFigure.Green => again.Green!, _ => again.Kwh };
                use.Rows = rows.RowsOf(use.Figure, account, figure, month.FileIds);
                trace[enterprise]!.Add(use);
            }
        }

        for (var enterprise = 0; enterprise < result.Enterprises; enterprise++)
        {
            if (trace[enterprise] is { } told) told.GapMonths = GapsOf(enterprise, result);
        }
    }

    private List<(int Enterprise, int Account, PowerUseTrace Use)> UsesOf(PowerMonth month, int index)
    {
        var uses = new List<(int Enterprise, int Account, PowerUseTrace Use)>();
        var parts = new List<AccountSplit.Part>();
        for (var account = 0; account < month.Accounts; account++)
        {
            if (!month.IsLive(account)) continue;
            var rest = splits.Split(account, index, parts);
            if (trace[rest.Enterprise] is null && !parts.Exists(part => trace[part.Enterprise] is not null)) continue;
            if (month.HasKwh(account)) Add(PowerFigure.Grid, month.Kwh);
            if (month.Pv is { } pv && pv.Has(account)) Add(PowerFigure.Pv, pv);
            if (month.Green is { } green && green.Has(account)) Add(PowerFigure.Green, green);

            void Add(PowerFigure figure, MonthFigure values)
            {
                if (trace[rest.Enterprise] is not null) uses.Add((rest.Enterprise, account, RestOf(month, account, index, figure, values, rest, parts)));
                for (var i = 0; i < parts.Count; i++)
                {
                    if (trace[parts[i].Enterprise] is not null) uses.Add((parts[i].Enterprise, account, PartOf(month, account, index, figure, values, rest, parts, i)));
                }
            }
        }

        return uses;
    }

    private PowerUseTrace RestOf(
        PowerMonth month, int account, int index, PowerFigure figure, MonthFigure values, AccountSplit.Rest rest, List<AccountSplit.Part> parts)
    {
        var others = rest.Unsplit ? [] : parts;
        var kwh = PowerAttribution.ShareOf(rest.Enterprise, values[account], rest.Enterprise, [.. parts.Select(Nobody)]);
        return Of(month, account, index, figure, values, others.Count == 0 ? PowerRole.Whole : PowerRole.Rest, kwh) with
        {
            Shares = [.. others.Select(ShareOf)],
            Basis = rest.Basis,
            RegisterRow = rest.Row?.At,
            Unsplit = rest.Unsplit,
        };
    }

    private PowerUseTrace PartOf(
        PowerMonth month, int account, int index, PowerFigure figure, MonthFigure values, AccountSplit.Rest rest, List<AccountSplit.Part> parts, int place)
    {
        // Only this part is somebody's: what the real code gives that somebody is this part alone.
        const int one = int.MaxValue;
        var alone = parts.Select((part, i) => i == place ? part with { Enterprise = one } : Nobody(part)).ToList();
        var kwh = PowerAttribution.ShareOf(one, values[account], rest.Enterprise == AccountSplit.NoRest ? AccountSplit.NoRest : EnterpriseIndex.Unknown, alone);
        var last = rest.Enterprise == AccountSplit.NoRest && place == parts.Count - 1;
        var role = rest.Unsplit ? PowerRole.Unsplit : last ? PowerRole.Rest : PowerRole.Share;
        var shares = last ? parts[..^1] : [parts[place]];
        return Of(month, account, index, figure, values, role, kwh) with
        {
            Shares = rest.Unsplit ? [] : [.. shares.Select(ShareOf)],
            Basis = PowerBasis.Register,
            RegisterRow = parts[place].Row.At,
            Unsplit = rest.Unsplit,
        };
    }

    private PowerUseTrace Of(PowerMonth month, int account, int index, PowerFigure figure, MonthFigure values, PowerRole role, Int128 kwh)
    {
        var residential = month.IsResidential(account);
        var left = residential && !rules.CountResidentialAccounts;
        return new PowerUseTrace
        {
            Month = period[index], Account = accounts[account], Figure = figure, AccountKwh = Exact.ToDecimal(values[account], 6),
            Role = left ? PowerRole.Residential : role, Shares = [], Kwh = left ? 0m : Exact.ToDecimal(kwh, 12), Basis = PowerBasis.None,
            Residential = residential, Days = values.Days(account),
        };
    }

    private static AccountSplit.Part Nobody(AccountSplit.Part part) => part with { Enterprise = EnterpriseIndex.Unknown };

    private static PowerShare ShareOf(AccountSplit.Part part) => new(
        Exact.ToDecimal(part.Numerator, 0), Exact.ToDecimal(part.Denominator, 0), part.Row.At,
        part.Row.Share is { } share ? Exact.ToDecimal(share, 6) : null, part.Row.SplitKwh is { } split ? Exact.ToDecimal(split, 6) : null);

    private static void Check(List<(int Enterprise, int Account, PowerUseTrace Use)> uses, PowerMonthFacts facts)
    {
        foreach (var group in uses.GroupBy(use => (use.Enterprise, use.Use.Figure)))
        {
            var got = group.Key.Figure switch { PowerFigure.Pv => facts.Pv, PowerFigure.Green => facts.Green, _ => facts.Kwh };
            var told = group.Sum(use => use.Use.Kwh);
            var real = got is null ? 0m : Exact.ToDecimal(got[group.Key.Enterprise], 12);
            if (told != real) throw new InvalidOperationException($"power of enterprise {group.Key.Enterprise}: told apart {told}, attributed {real}");
        }
    }

    private Dictionary<WindowKind, IReadOnlyList<Month>> GapsOf(int enterprise, PowerFacts result)
    {
        var gaps = new Dictionary<WindowKind, IReadOnlyList<Month>>();
        for (var window = 0; window < PeriodMonths.Windows; window++)
        {
            if (!result.Gaps[window].TryGetValue(enterprise, out var bits)) continue;
            gaps.Add(WindowKinds.All[window], [.. Enumerable.Range(0, PeriodMonths.Count).Where(month => (bits & (1 << month)) != 0).Select(month => period[month])]);
        }

        return gaps;
    }
}
