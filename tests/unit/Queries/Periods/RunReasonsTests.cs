using System.Text;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Periods;

namespace Wuyi.Pipeline.UnitTests.Queries.Periods;

/// <summary>Why a person moved what readers see: always said, and free of personal data (RULINGS 6.9).</summary>
public sealed class RunReasonsTests
{
    [Fact]
    public void A_reason_is_kept_without_telephone_numbers()
    {
        var (run, reason) = RunReasons.Read(Call("{\"run\":\"0123456789abcdef\",\"reason\":\"  供电数据有误,详询 13912345678  \"}"));
        Assert.Equal("0123456789abcdef", run);
        Assert.StartsWith("供电数据有误,详询", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"run\":\"0123456789abcdef\",\"reason\":\" \"}")]
    [InlineData("{\"run\":\"0123456789ABCDEF\",\"reason\":\"错\"}")]
    [InlineData("{\"run\":\"0123456789abcdef\"}")]
    [InlineData("{\"run\":\"0123456789abcdef\",\"reason\":\"错\",\"period\":\"2023-06\"}")]
    [InlineData("null")]
    [InlineData("")]
    public void Anything_else_is_refused(string body) => Assert.Equal(ProblemCodes.BadBody, Assert.Throws<ApiProblemException>(() => RunReasons.Read(Call(body))).Code);

    private static ApiCall Call(string body) => new() { Audience = Audience.Operator, Caller = "王五", Body = Encoding.UTF8.GetBytes(body) };
}
