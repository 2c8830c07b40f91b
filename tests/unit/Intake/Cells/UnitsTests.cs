using System.Globalization;
using Wuyi.Pipeline.Intake.Cells;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>CONTRACTS 1, RULINGS R3, E1, E3, 5.3.</summary>
public class UnitsTests
{
    [Theory]
    [InlineData("千瓦时", "kWh", "1")]
    [InlineData("度", "kWh", "1")]
    [InlineData("kW·h", "kWh", "1")]
    [InlineData("KWH", "kWh", "1")]
    [InlineData("kw/h", "kWh", "1")]
    [InlineData("万 千瓦时", "kWh", "10000")]
    [InlineData("万ｋＷｈ", "kWh", "10000")]
    [InlineData("万度", "kWh", "10000")]
    [InlineData("MWh", "kWh", "1000")]
    [InlineData("千元", "元", "1000")]
    [InlineData("亿元", "元", "100000000")]
    [InlineData("万美元", "美元", "10000")]
    [InlineData("㎡", "m2", "1")]
    [InlineData("m²", "m2", "1")]
    [InlineData("公顷", "m2", "10000")]
    [InlineData("亩", "mu", "1")]
    [InlineData("吨", "t", "1")]
    [InlineData("千克", "t", "0.001")]
    [InlineData("万吨", "t", "10000")]
    [InlineData("万m³", "m3", "10000")]
    [InlineData("万立方米", "m3", "10000")]
    [InlineData("百万千焦", "GJ", "1")]
    [InlineData("吉焦", "GJ", "1")]
    [InlineData("%", "1", "0.01")]
    [InlineData("吨标准煤", "tce", "1")]
    [InlineData("万吨标准煤", "tce", "10000")]
    public void A_spelling_has_a_base_and_an_exact_factor(string spelling, string @base, string factor)
    {
        var unit = Units.Find(spelling);
        Assert.NotNull(unit);
        Assert.Equal((@base, decimal.Parse(factor, CultureInfo.InvariantCulture)), (unit.Base, unit.Factor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("本月")]
    [InlineData("新")]
    [InlineData("18位")]
    [InlineData("街道")]
    public void Other_words_are_no_units(string word) => Assert.Null(Units.Find(word));

    [Fact]
    public void Foreign_money_and_mu_are_never_converted()
    {
        Assert.Equal(10m, Units.Find("亿元")!.FactorTo(Units.WanYuan) / 1000m);
        Assert.Throws<ArgumentException>(() => Units.Find("万美元")!.FactorTo(Units.WanYuan));
        Assert.Throws<ArgumentException>(() => Units.Mu.FactorTo(Units.SquareMetre));
        Assert.Throws<ArgumentException>(() => Units.Tonne.FactorTo(Units.Gigajoule));
    }

    [Theory]
    [InlineData("单位：万元", "万元")]
    [InlineData("2023年规上企业   计量单位: 吨", "t")]
    [InlineData("金额单位：元（列至角分）", "元")]
    [InlineData("单位(万kWh)", "万kWh")]
    [InlineData("单位：万元、亩", "万元 亩")]
    [InlineData("填报单位：武义县供电公司 单位：千元", "千元")]
    [InlineData("填报单位：武义县供电公司", "")]
    [InlineData("单位负责人：张三", "")]
    [InlineData("单位", "")]
    public void A_title_may_name_the_units_of_the_table(string title, string units) =>
        Assert.Equal(units, string.Join(' ', TitleUnits.FindAll(title).Select(unit => unit.Name)));

    [Fact]
    public void A_title_unit_is_taken_by_family()
    {
        Assert.Equal("亩", TitleUnits.Find("单位：万元、亩", UnitFamily.Area)!.Name);
        Assert.Null(TitleUnits.Find("单位：万元、亩", UnitFamily.Electricity));
    }

    [Theory]
    [InlineData("合计", true)]
    [InlineData("合 计", true)]
    [InlineData("合　计：", true)]
    [InlineData("小计", true)]
    [InlineData("总计(元)", true)]
    [InlineData("平均", true)]
    [InlineData("备注", true)]
    [InlineData("备注：数据为初步", true)]
    [InlineData("注：1. 含自备电厂", true)]
    [InlineData("填表人：李四", true)]
    [InlineData("单位负责人:", true)]
    [InlineData("武义总计电器有限公司", false)]
    [InlineData("注塑机械厂", false)]
    [InlineData("平均值电子", false)]
    [InlineData("说明书印刷厂", false)]
    [InlineData("3301234567", false)]
    [InlineData("", false)]
    public void A_footer_is_told_from_a_company(string text, bool footer) => Assert.Equal(footer, FooterRow.IsFooter(text));
}
