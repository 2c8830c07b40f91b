using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.UnitTests.Linking;

/// <summary>RULES 9: normalised exact name.</summary>
public class NameKeyTests
{
    [Theory]
    [InlineData("武义县甲工具有限公司（普通合伙）", "武义县甲工具有限公司(普通合伙)")]
    [InlineData(" 武义县 甲工具　有限公司", "武义县甲工具有限公司")]
    [InlineData("武义【甲】工具", "武义(甲)工具")]
    [InlineData("武义ＡＢ工具", "武义ab工具")]
    public void Writings_of_one_name_have_one_key(string one, string other) => Assert.Equal(NameKey.Of(other), NameKey.Of(one));

    [Theory]
    [InlineData("张三丰")]
    [InlineData("武义甲*")]
    [InlineData("武义甲工＊公司")]
    [InlineData("")]
    [InlineData(null)]
    public void Short_and_masked_names_prove_nothing(string? name) => Assert.Null(NameKey.Of(name));
}
