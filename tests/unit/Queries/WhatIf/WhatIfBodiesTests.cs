using System.Text;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.WhatIf;
using Wuyi.Pipeline.UnitTests.Results;

namespace Wuyi.Pipeline.UnitTests.Queries.WhatIf;

/// <summary>A question that cannot be computed is refused with the figure's name; it never becomes an error of the service.</summary>
public sealed class WhatIfBodiesTests
{
    [Theory]
    [InlineData("landMu", "-1")]
    [InlineData("landMu", "0.0000009")]
    [InlineData("gridKwh", "1e-28")]
    [InlineData("netT", "-0.0000000001")]
    [InlineData("valueAddedWan", "1000000000001")]
    [InlineData("taxWan", "1e27")]
    [InlineData("employees", "-0.5")]
    public void A_figure_out_of_bounds_is_refused_by_name(string name, string value)
    {
        var refused = Assert.Throws<ApiProblemException>(() => Read($"{{\"{name}\":{value}}}"));
        Assert.Equal((ProblemCodes.BadBody, name), (refused.Code, refused.Parameter));
    }

    [Theory]
    [InlineData("{\"taxWan\":1e30}")]
    [InlineData("{\"taxWan\":\"NaN\"}")]
    [InlineData("{\"taxWan\":NaN}")]
    [InlineData("{\"surcharge\":1}")]
    [InlineData("{}")]
    [InlineData("null")]
    public void What_is_no_figure_is_no_question(string changes) => Assert.Equal(ProblemCodes.BadBody, Assert.Throws<ApiProblemException>(() => Read(changes)).Code);

    [Theory]
    [InlineData("0")]
    [InlineData("0.000001")]
    [InlineData("1000000000000")]
    public void Zero_and_both_bounds_may_be_asked(string value) => Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Read($"{{\"landMu\":{value}}}"));

    private static decimal? Read(string changes) => WhatIfBodies.Read(new ApiCall
    {
        Audience = Audience.Reader, Caller = "test", Body = Encoding.UTF8.GetBytes($"{{\"creditCode\":\"{SampleResults.Code(1)}\",\"changes\":{changes}}}"),
    }).Changes.LandMu;
}
