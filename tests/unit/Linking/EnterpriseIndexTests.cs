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
    public void A_name_of_two_enterprises_finds_neither() => Assert.Equal(EnterpriseIndex.Unknown, Index().FindName("武义老工具厂"));
}
