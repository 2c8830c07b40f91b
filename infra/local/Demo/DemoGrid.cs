using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>The accounts of the county and their kWh.</summary>
internal sealed class DemoGrid
{
    /// <summary>The month that is delivered again with corrections.</summary>
    public static readonly Month Restated = new(2023, 3);

    /// <summary>The month that some accounts deliver by day.</summary>
    public static readonly Month DailyMonth = new(2023, 5);

    private static readonly double[] Season = [0.82, 0.58, 1.02, 1.0, 1.0, 1.04, 1.16, 1.18, 1.05, 1.0, 1.04, 1.08];
    private readonly DemoNoise noise;

    public DemoGrid(IReadOnlyList<DemoEnterprise> enterprises, IReadOnlyList<DemoParcel> parcels, int households, DemoNoise noise)
    {
        this.noise = noise;
        var landlordOf = parcels.SelectMany(parcel => parcel.Leases.Select(lease => (Tenant: lease.Lessee, Landlord: parcel.Owner)))
            .Where(pair => pair.Tenant.Index % 9 == 2)
            .ToDictionary(pair => pair.Tenant, pair => pair.Landlord);
        var tenants = landlordOf.ToLookup(pair => pair.Value, pair => pair.Key);
        var accounts = new List<DemoAccount>(enterprises.Count + (enterprises.Count / 6));
        foreach (var enterprise in enterprises)
        {
            if (!landlordOf.ContainsKey(enterprise)) AddAccounts(accounts, enterprise, [.. tenants[enterprise]]);
        }

        for (var i = 0; i < households; i++) accounts.Add(Account(accounts.Count, null, 260 + (40 * i), second: false, []));
        accounts.Add(Account(accounts.Count, null, 5200, second: false, []) with { Label = DemoLinks.MergedName });
        accounts.Add(Account(accounts.Count, null, 4100, second: false, []) with { Label = DemoLinks.ShortenedName(enterprises[1].Name) });
        accounts.Add(Account(accounts.Count, null, 3000, second: false, []) with { Label = DemoLinks.PersonName });
        Accounts = accounts;
    }

    public IReadOnlyList<DemoAccount> Accounts { get; }

    /// <summary>kWh of an account and month as first delivered; null = no row.</summary>
    public decimal? Kwh(DemoAccount account, Month month)
    {
        if (account.Holder is { } holder && !holder.IsActive(month)) return null;
        if (account.Second && noise.Chance(0.015, Draw.PowerGap, account.Number, month.Index)) return null;
        var growth = 1 + (0.02 * (month.Index - new Month(2022, 6).Index) / 12.0);
        var kwh = account.MonthlyKwh * Season[month.Number - 1] * growth * (account.Holder?.Course.Power(month) ?? 1) * noise.Monthly(0.13, 0.03, Draw.PowerMonth, account.Number, month);
        return Math.Round((decimal)kwh);
    }

    /// <summary>kWh of the month's last delivery; differs for some accounts in <see cref="Restated"/>.</summary>
    public decimal? FinalKwh(DemoAccount account, Month month) =>
        Kwh(account, month) is not { } kwh ? null
        : month == Restated && noise.Chance(0.03, Draw.PowerRestated, account.Number) ? Math.Round(kwh * 0.93m) + 1
        : kwh;

    /// <summary>kWh of a day of <see cref="DailyMonth"/>, two decimals; null = the reading is missing.</summary>
    public decimal? DailyKwh(DemoAccount account, int day)
    {
        if (Kwh(account, DailyMonth) is not { } month) return null;
        if (account.DailyOnly && account.Number % 200 == 107 && day > 20) return null;
        return Math.Round(month / 31 * (0.98m + (0.04m * (decimal)noise.Uniform(Draw.PowerDay, account.Number, day))), 2);
    }

    /// <summary>Self-used photovoltaic kWh; null = no plant.</summary>
    public decimal? Photovoltaic(DemoAccount account, Month month) =>
        account.Holder is null || !noise.Chance(0.06, Draw.Photovoltaic, account.Number) ? null
        : Math.Round((decimal)(account.MonthlyKwh * 0.12 * (0.6 + (0.4 * Season[^month.Number]))));

    /// <summary>Green power bought; null = none. One buyer buys more than it uses.</summary>
    public decimal? Green(DemoAccount account, Month month) =>
        account.Holder is null || month.Year < 2022 || account.Number % 89 != 3 ? null
        : account.Number == 3 ? Kwh(account, month) + 5000
        : Math.Round((decimal)(account.MonthlyKwh * 0.2));

    public string Category(DemoAccount account) =>
        (account.Holder is null && account.Label is null) || (account.Second && noise.Chance(0.2, Draw.Residential, account.Number)) ? "居民生活用电"
        : account.MonthlyKwh > 30000 ? "大工业用电" : "一般工商业用电";

    /// <summary>Whether the power company knows the holder's credit code; else the name must link it.</summary>
    public bool CodeKnown(DemoAccount account) => account.Holder is not null && !noise.Chance(0.12, Draw.CodeMissing, account.Number);

    private void AddAccounts(List<DemoAccount> accounts, DemoEnterprise enterprise, List<DemoEnterprise> tenants)
    {
        var kwh = enterprise.MonthlyKwh;
        var second = noise.Chance(0.14, Draw.Accounts, enterprise.Index);
        var first = (second ? 0.85 : 1) * kwh;
        accounts.Add(Account(accounts.Count, enterprise, first + tenants.Sum(tenant => tenant.MonthlyKwh), second: false, tenants));
        if (second) accounts.Add(Account(accounts.Count, enterprise, 0.15 * kwh, second: true, []));
    }

    private static DemoAccount Account(int number, DemoEnterprise? holder, double kwh, bool second, List<DemoEnterprise> tenants) => new()
    {
        Number = number, Code = DemoCodes.Account(number), Holder = holder, MonthlyKwh = kwh, Second = second, Tenants = tenants,
    };
}
