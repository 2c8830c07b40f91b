using System.Security.Cryptography;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

public sealed class ResultHashTests
{
    [Fact]
    public void It_is_the_sha256_of_the_json_lines()
    {
        var lines = new List<byte>();
        foreach (var number in new[] { 1, 2 })
        {
            lines.AddRange(EnterpriseJson.Write(SampleResults.Plain(number)));
            lines.Add((byte)'\n');
        }

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(lines.ToArray())), ResultHash.Of([SampleResults.Plain(1), SampleResults.Plain(2)]));
    }

    [Fact]
    public void The_scale_of_a_decimal_does_not_change_it_but_its_last_digit_does()
    {
        Assert.Equal(ResultHash.Of([SampleResults.Plain(1, 1.5m)]), ResultHash.Of([SampleResults.Plain(1, 1.500m)]));
        Assert.NotEqual(ResultHash.Of([SampleResults.Plain(1, 1.5m)]), ResultHash.Of([SampleResults.Plain(1, 1.5000000000000000000000000001m)]));
    }

    [Fact]
    public void Another_order_or_a_repeated_enterprise_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => ResultHash.Of([SampleResults.Plain(2), SampleResults.Plain(1)]));
        Assert.Throws<InvalidOperationException>(() => ResultHash.Of([SampleResults.Plain(1), SampleResults.Plain(1)]));
    }
}
