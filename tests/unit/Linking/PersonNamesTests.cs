using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.UnitTests.Linking;

/// <summary>RULINGS 6.9: natural persons are masked for readers; in doubt a name is a person's.</summary>
public class PersonNamesTests
{
    [Theory]
    [InlineData(null, "张三", true)]
    [InlineData(null, "欧阳小明", true)]
    [InlineData(null, "买买提·艾力·库尔班", true)]
    [InlineData("id:0123456789abcdef", "武义县张三五金经营部", true)]
    [InlineData(null, "武义县供电局", false)]
    [InlineData(null, "东干村", false)]
    [InlineData(null, "武义恒达电动工具有限公司", false)]
    [InlineData("91330723MA0000000X", null, false)]
    public void Persons_are_recognised(string? code, string? name, bool person) => Assert.Equal(person, PersonNames.IsPerson(code, name));

    [Fact]
    public void Only_the_first_character_is_shown() => Assert.Equal("张**", PersonNames.Masked("张三丰"));
}
