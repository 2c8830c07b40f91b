using System.Text.Json;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.WhatIf;

/// <summary>Reads the question of <c>POST what-if</c>.</summary>
internal static class WhatIfBodies
{
    /// <summary>Largest figure a fact can hold.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Least figure beside 0, as fine as advice is told: a quotient by less says nothing and may pass decimal's range.</summary>
    private const decimal Least = 0.000001m;

    /// <exception cref="ApiProblemException">400 bad-body.</exception>
    public static (CreditCode Code, Month? Period, int? Year, FactChanges Changes) Read(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        WhatIfBody? body;
        try
        {
            body = JsonSerializer.Deserialize(call.Body.Span, ApiJson.Instance.WhatIfBody);
        }
        catch (JsonException)
        {
            throw Bad("请求内容不是 {\"creditCode\":\"…\",\"period\":\"2023-06\",\"changes\":{\"taxWan\":100}} 形式的 JSON", "changes", "至少一项,数字");
        }

        if (body is null || !CreditCode.TryParse(body.CreditCode, out var code)) throw Bad("creditCode 不是有效的统一社会信用代码", "creditCode", "18 位");
        Month? period = body.Period is null ? null
            : Month.TryParse(body.Period, out var month) ? month : throw Bad("period 不是月份", "period", "形如 2023-06");
        if (period is not null && body.Year is not null) throw Bad("period 和 year 只能给一个", "year", "给 period 就不给 year");
        if (body.Year is < 2000 or > 2100) throw Bad("year 不是年份", "year", "2000–2100");
        return (code, period, body.Year, Changes(body.Changes));
    }

    private static FactChanges Changes(WhatIfChangesBody changes)
    {
        var figures = new (string Name, decimal? Value, bool Signed)[]
        {
            ("netT", changes.NetT, true), ("gridKwh", changes.GridKwh, false), ("valueAddedWan", changes.ValueAddedWan, true),
            ("taxWan", changes.TaxWan, true), ("landMu", changes.LandMu, false), ("employees", changes.Employees, false),
            ("rdWan", changes.RdWan, false), ("revenueWan", changes.RevenueWan, true), ("emissionsT", changes.EmissionsT, false),
            ("tceEquivalent", changes.TceEquivalent, false),
        };
        if (Array.TrueForAll(figures, figure => figure.Value is null)) throw Bad("changes 中没有要改变的数", "changes", "至少一项");
        foreach (var (name, value, signed) in figures)
        {
            if (value > Largest || value < (signed ? -Largest : 0m)) throw Bad($"{name} 超出范围", name, $"{(signed ? -Largest : 0)}–{Largest}");
            if (value is { } given && given != 0m && Math.Abs(given) < Least) throw Bad($"{name} 过小", name, $"0,或绝对值不小于 {Least}");
        }

        return new FactChanges
        {
            NetT = changes.NetT, GridKwh = changes.GridKwh, ValueAddedWan = changes.ValueAddedWan, TaxWan = changes.TaxWan, LandMu = changes.LandMu,
            Employees = changes.Employees, RdWan = changes.RdWan, RevenueWan = changes.RevenueWan, EmissionsT = changes.EmissionsT,
            TceEquivalent = changes.TceEquivalent,
        };
    }

    private static ApiProblemException Bad(string detail, string parameter, string allowed) =>
        new(ProblemCodes.BadBody, detail) { Parameter = parameter, Allowed = allowed };
}
