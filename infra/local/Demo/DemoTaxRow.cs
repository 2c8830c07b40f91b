namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A credited amount: 征收项目, 征收品目, 税款种类, 元, and the 免抵调额 that stands beside it.</summary>
internal sealed record DemoTaxRow(string Kind, string? Item, string FundType, decimal Yuan, decimal? CreditYuan = null);
