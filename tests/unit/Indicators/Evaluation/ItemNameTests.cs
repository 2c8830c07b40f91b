using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Indicators.Evaluation;

/// <summary>Items in Chinese, as the glossary names them.</summary>
public class ItemNameTests
{
    [Fact]
    public void Every_item_has_its_name()
    {
        Assert.Equal(
            ["亩均税收", "亩均增加值", "全员劳动生产率", "单位能耗增加值", "单位排放增加值", "R&D经费支出占营业收入比重"], EvaluationItems.Of(ScaleGroup.AboveScale).Select(EvaluationItems.NameOf));
        Assert.Equal(["亩均税收", "单位用电税收"], EvaluationItems.Of(ScaleGroup.BelowScale).Select(EvaluationItems.NameOf));
        Assert.Equal("item", Assert.Throws<ArgumentOutOfRangeException>(() => EvaluationItems.NameOf("x7")).ParamName);
    }
}
