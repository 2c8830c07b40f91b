using System.Text;
using CsCheck;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>ARCHITECTURE 3: canonical JSON, exact decimals without trailing zeros; equal results are equal bytes.</summary>
public sealed class EnterpriseJsonTests
{
    [Fact]
    public void What_is_written_is_read_back_exactly() => SampleResults.Any.Sample(enterprise =>
    {
        var json = EnterpriseJson.Write(enterprise);
        var back = EnterpriseJsonReader.Read(json);
        Assert.Equal(enterprise.Profile, back.Profile);
        foreach (var (kind, window) in enterprise.Windows)
        {
            var read = back.Windows[kind];
            Assert.Equal(window.Window, read.Window);
            // Lists are compared by content, the rest by value: decimals are equal whatever their scale.
            Assert.Equal(window.Carbon.Flags, read.Carbon.Flags);
            Assert.Equal(window.PerMu.Flags, read.PerMu.Flags);
            Assert.Equal(window.Carbon with { Flags = [] }, read.Carbon with { Flags = [] });
            Assert.Equal(window.PerMu with { Flags = [] }, read.PerMu with { Flags = [] });
        }

        Assert.Equal(json, EnterpriseJson.Write(back));
    });

    [Theory]
    [InlineData("515.300", "515.3")]
    [InlineData("0.0000", "0")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("100", "100")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Decimals_lose_their_trailing_zeros_and_nothing_else(string value, string written)
    {
        var json = Encoding.UTF8.GetString(EnterpriseJson.Write(SampleResults.Plain(1, decimal.Parse(value, null))));
        Assert.Contains($"\"netT\":{written},", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_zero_is_zero()
    {
        var json = Encoding.UTF8.GetString(EnterpriseJson.Write(SampleResults.Plain(1, decimal.Negate(0.00m))));
        Assert.Contains("\"netT\":0,", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_is_left_out_and_chinese_is_readable()
    {
        var json = Encoding.UTF8.GetString(EnterpriseJson.Write(SampleResults.Plain(1, name: "武义县某某有限公司")));
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("taxWan", json, StringComparison.Ordinal);
        Assert.Contains("武义县某某有限公司", json, StringComparison.Ordinal);
    }
}
