using System.Text.Json;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>RULINGS R3.</summary>
public class HeaderTextTests
{
    [Theory]
    [InlineData("增加值(本月)", "增加值本月", null)]
    [InlineData("增加值（本年累计）", "增加值本年累计", null)]
    [InlineData("户号(新)", "户号新", null)]
    [InlineData("电量(万kWh)", "电量", "万kWh")]
    [InlineData("用电量（kw/h）", "用电量", "kWh")]
    [InlineData("用电量【千瓦时】", "用电量", "kWh")]
    [InlineData(" 用 电\r\n量 ", "用电量", null)]
    [InlineData("ＣＯＤ（吨）", "COD", "t")]
    [InlineData("入库金额()", "入库金额", null)]
    [InlineData("实缴(入库)金额(元)", "实缴入库金额", "元")]
    [InlineData("宗地面积/平方米", "宗地面积", "㎡")]
    [InlineData("增加值，单位：千元", "增加值", "千元")]
    [InlineData("增加值(单位:万元)", "增加值", "万元")]
    [InlineData("运行容量/合同容量", "运行容量/合同容量", null)]
    [InlineData("约定亩均税收(万元/亩)", "约定亩均税收", "万元/亩")]
    [InlineData("约定亩均税收万元/亩", "约定亩均税收万元/亩", null)]
    [InlineData("增值税(含免抵调(万元))", "增值税含免抵调", "万元")]
    [InlineData("热力(百万千焦)", "热力", "GJ")]
    [InlineData("*户号", "户号", null)]
    [InlineData("户号:", "户号", null)]
    [InlineData("单位名称", "单位名称", null)]
    [InlineData("用电单位", "用电单位", null)]
    [InlineData("电量(", "电量", null)]
    [InlineData("电量)", "电量", null)]
    [InlineData("", "", null)]
    public void Only_a_unit_leaves_its_bracket(string header, string name, string? unit)
    {
        var (foundName, foundUnit) = HeaderText.Normalise(header);
        Assert.Equal(name, foundName);
        Assert.Equal(unit, foundUnit?.Name);
    }

    [Fact]
    public void Two_units_in_one_header_are_not_chosen_between() =>
        Assert.NotEqual("电量", HeaderText.Name("电量(kWh)(万kWh)"));

    [Fact]
    public void A_normalised_header_stays_as_it_is()
    {
        foreach (var alias in Aliases())
        {
            var name = HeaderText.Name(alias);
            Assert.Equal(name, HeaderText.Name(name));
            Assert.NotEmpty(name);
        }
    }

    [Fact]
    public void A_header_of_ten_thousand_brackets_is_answered_at_once() =>
        Assert.NotNull(HeaderText.Name(new string('(', 10_000)));

    private static IEnumerable<string> Aliases()
    {
        using var stream = typeof(RecordSchema).Assembly.GetManifestResourceStream("Wuyi.Pipeline.aliases.json")!;
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateObject().SelectMany(source => source.Value.EnumerateObject()).SelectMany(column => column.Value.EnumerateArray()).Select(alias => alias.GetString()!)];
    }
}
