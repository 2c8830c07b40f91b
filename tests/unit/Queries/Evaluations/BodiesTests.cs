using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Evaluations;

namespace Wuyi.Pipeline.UnitTests.Queries.Evaluations;

/// <summary>RULINGS 6.9: no telephone numbers or personal IDs in what people write; numbers of documents stay.</summary>
public sealed class BodiesTests
{
    [Fact]
    public void Telephone_numbers_in_free_text_are_not_kept_and_the_rest_is()
    {
        var kept = Bodies.Text("text", " 税收有误,请电 13912345678 王经理 ", 100);
        Assert.DoesNotContain("13912345678", kept, StringComparison.Ordinal);
        Assert.StartsWith("税收有误,请电", kept, StringComparison.Ordinal);
        Assert.EndsWith("王经理", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("武亩办〔2023〕7号")]
    [InlineData("330723202300012")]
    [InlineData("13912345678")]
    public void A_document_number_is_kept_as_it_is(string number) => Assert.Equal(number, Bodies.Number("documentNo", number, 100));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("12345678901")]
    [InlineData("a\u0001b")]
    public void What_is_required_is_there_short_and_printable(string? text) =>
        Assert.Equal(ProblemCodes.BadBody, Assert.Throws<ApiProblemException>(() => Bodies.Text("text", text, 10)).Code);
}
