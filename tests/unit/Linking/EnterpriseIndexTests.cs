using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Recalculation;

namespace Wuyi.Pipeline.UnitTests.Linking;

/// <summary>RULES 9: the order in which an enterprise is looked for.</summary>
public class EnterpriseIndexTests
{
    private static readonly CreditCode X = CreditCode.Parse(County.Code(1));
    private static readonly CreditCode Y = CreditCode.Parse(County.Code(2));

    private static EnterpriseIndex Index()
    {
        var index = new EnterpriseIndex([X, Y]);
        index.AddName(0, "武义甲工具厂");
        index.AddName(0, "武义老工具厂");
        index.AddName(1, "武义乙工具厂");
        index.AddName(1, "武义老工具厂");
        return index;
    }

    [Fact]
    public void The_credit_code_and_the_organisation_code_in_old_numbers_find_it()
    {
        Assert.Equal(1, Index().FindCode(Y.Value));
        Assert.Equal(1, Index().FindCode(Y.OrganisationCode));
        Assert.Equal(1, Index().FindCode(Y.OrganisationCode.Insert(8, "-")));
        Assert.Equal(1, Index().FindCode("330723" + Y.OrganisationCode));
        Assert.Equal(EnterpriseIndex.Unknown, Index().FindCode("12" + Y.OrganisationCode));
    }

    [Fact]
    public void A_valid_code_of_somebody_else_is_not_searched_by_name()
    {
        Assert.Equal(EnterpriseIndex.Outside, Index().Find(County.Code(3), "武义甲工具厂"));
        Assert.Equal(0, Index().Find("无", "武义甲工具厂"));
    }

    [Fact]
    public void A_code_of_another_region_with_the_same_organisation_code_is_the_same_enterprise()
    {
        var first17 = string.Concat("91330784", Y.OrganisationCode);
        Assert.Equal(1, Index().FindCode(first17 + CreditCode.CheckCharacter(first17)));
    }

    [Fact]
    public void An_organisation_code_of_two_enterprises_is_never_guessed_not_even_by_name()
    {
        var first17 = string.Concat("91330784", X.OrganisationCode);
        var twin = CreditCode.Parse(first17 + CreditCode.CheckCharacter(first17));
        var index = new EnterpriseIndex([X, twin]);
        index.AddName(1, "武义甲工具厂");
        Assert.Equal(EnterpriseIndex.Ambiguous, index.FindCode(X.OrganisationCode));
        Assert.Equal(EnterpriseIndex.Ambiguous, index.FindCode("330723" + X.OrganisationCode));
        Assert.Equal(EnterpriseIndex.Ambiguous, index.Find(X.OrganisationCode, "武义甲工具厂"));
        Assert.Equal(1, index.FindCode(twin.Value));
        Assert.Equal([0, 1], index.OfOrganisation(X.OrganisationCode));
    }

    [Fact]
    public void A_former_code_finds_it_unless_two_enterprises_had_it()
    {
        var index = Index();
        index.AddFormerCode(0, County.Code(3));
        index.AddFormerCode(0, "330723123456789");
        index.AddFormerCode(1, "330723123456780");
        index.AddFormerCode(0, "330723123456780");
        index.AddFormerCode(0, Y.Value);
        Assert.Equal(0, index.FindCode(County.Code(3)));
        Assert.Equal(0, index.FindCode("330723123456789"));
        Assert.Equal(EnterpriseIndex.Ambiguous, index.FindCode("330723123456780"));
        Assert.Equal(1, index.FindCode(Y.Value));
    }

    [Fact]
    public void Names_of_today_and_of_before_are_told_apart()
    {
        var index = Index();
        index.AddName(0, "武义丙工具厂", former: true);
        index.AddName(1, "武义丙工具厂");
        Assert.Equal([new(0, true), new(1, false)], index.OfName("武义丙工具厂"));
    }

    [Fact]
    public void A_name_of_two_enterprises_finds_neither() => Assert.Equal(EnterpriseIndex.Unknown, Index().FindName("武义老工具厂"));
}
