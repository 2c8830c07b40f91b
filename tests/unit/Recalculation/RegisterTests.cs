using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>R1 and R10: versions of attributes.</summary>
public class RegisterTests
{
    private static readonly string X = Code(1);

    [Fact]
    public async Task A_window_uses_the_version_valid_in_its_last_month_column_by_column()
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202201, name = "甲工具厂", town = "白洋街道", above_scale = false })
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202208, name = "甲工具公司", above_scale = true });
        var before = (await county.ResolveAsync("2022-07")).Profiles[0];
        var after = (await county.ResolveAsync("2022-08")).Profiles[0];
        Assert.Equal(("甲工具厂", "白洋街道", false), (before.Name, before.Town, before.AboveScale));
        Assert.Equal(("甲工具公司", "白洋街道", true), (after.Name, after.Town, after.AboveScale));
    }

    [Fact]
    public async Task A_window_before_the_first_version_uses_the_first_and_says_so()
    {
        var county = new County().Drop(SourceNames.Enterprises,
            new { credit_code = X, effective_month = 202405, name = "后名" }, new { credit_code = X, effective_month = 202401, name = "先名" });
        var facts = await county.FactsAsync("2023-06", X);
        Assert.Equal("先名", facts.Profile.Name);
        Assert.True(facts.Profile.AttributesLater);
        Assert.Contains(ResultFlags.AttributesLater, facts.Flags);
        Assert.DoesNotContain(ResultFlags.AttributesLater, (await county.FactsAsync("2024-01", X)).Flags);
    }

    [Fact]
    public async Task A_later_file_restates_only_the_cells_it_fills()
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202301, name = "甲工具厂", town = "白洋街道", industry = "3465" })
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202301, name = "甲工具厂", town = "壶山街道" });
        var profile = (await county.ResolveAsync("2023-06")).Profiles[0];
        Assert.Equal(("壶山街道", "3465"), (profile.Town, profile.Industry));
    }

    [Fact]
    public async Task Every_enterprise_of_the_register_appears_in_ordinal_order_in_all_windows()
    {
        var codes = Enumerable.Range(1, 5).Select(Code).ToArray();
        var result = await new County().Register(codes.Reverse()).RunAsync("2023-06");
        Assert.Equal(codes.Order(StringComparer.Ordinal), result.Enterprises.Select(enterprise => enterprise.Profile.CreditCode.Value));
        Assert.All(result.Enterprises, enterprise => Assert.Equal(WindowKinds.All, enterprise.Windows.Keys));
        Assert.All(result.Enterprises, enterprise => Assert.Null(enterprise.Windows[WindowKind.Rolling12].Carbon.Energy.GridKwh));
        Assert.Equal(new(null, null, null), result.Coverage[WindowKind.Rolling12]);
    }

    [Fact]
    public async Task An_enterprise_that_left_the_list_is_below_scale_from_that_month_on() // R10, 退出年月
    {
        var county = new County().Drop(SourceNames.Enterprises,
            new { credit_code = X, effective_month = 201903, name = "甲工具厂", above_scale = true, left_month = (int?)202208 },
            new { credit_code = X, effective_month = 202401, name = "甲工具厂", above_scale = true, left_month = (int?)null });
        async Task<bool?> At(string period) => (await county.ResolveAsync(period)).Profiles[0].AboveScale;
        Assert.Equal([true, false, false, true], [await At("2022-07"), await At("2022-08"), await At("2023-12"), await At("2024-01")]);
    }
}
