using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Model;

/// <summary>RULES 8, vector 6, and RULES 9.</summary>
public class CreditCodeTests
{
    [Theory]
    [InlineData("113307230026011330", true)]
    [InlineData("113307230026011331", false)]
    [InlineData("113307230026011000", false)]
    [InlineData("9133038114561841G", false)]
    [InlineData("", false)]
    public void A_code_is_valid_only_with_its_check_character(string text, bool valid) =>
        Assert.Equal(valid, CreditCode.IsValid(text));

    [Fact]
    public void The_check_character_is_the_one_that_makes_the_code_valid() =>
        Assert.Equal('0', CreditCode.CheckCharacter("11330723002601133"));

    [Fact]
    public void Characters_9_to_17_are_the_organisation_code()
    {
        var code = CreditCode.Parse("113307230026011330");
        Assert.Equal("002601133", code.OrganisationCode);
        Assert.True(OrganisationCode.IsValid(code.OrganisationCode));
    }
}
