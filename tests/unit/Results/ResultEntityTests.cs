using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

public sealed class ResultEntityTests
{
    [Fact]
    public void Long_json_is_split_over_properties_that_the_service_accepts_and_read_back_whole()
    {
        // Text that does not compress: more than one property is needed.
        var random = new Random(1);
        var name = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)random.Next(0x4e00, 0x9fff)));
        var enterprise = SampleResults.Plain(1, name: name);
        var entity = ResultEntity.Of("partition", enterprise);
        var pieces = entity.Select(pair => pair.Value).OfType<byte[]>().ToArray();
        Assert.True(pieces.Length > 1);
        Assert.All(pieces, piece => Assert.True(piece.Length <= ResultEntity.MaxPieceBytes));
        Assert.Equal(name, ResultEntity.Parse(entity).Profile.Name);
    }

    [Fact]
    public void The_key_is_the_credit_code_and_exact_decimals_survive_beside_the_doubles()
    {
        var netT = 0.1234567890123456789012345678m;
        var enterprise = SampleResults.Plain(7, netT);
        var entity = ResultEntity.Of("partition", enterprise);
        Assert.Equal(SampleResults.Code(7).Value, entity.RowKey);
        Assert.Equal((double?)enterprise.Windows[WindowKind.Rolling12].PerMu.TaxPerMu, entity.GetDouble("TaxPerMu"));
        Assert.Equal(netT, ResultEntity.Parse(entity).Windows[WindowKind.Rolling12].Carbon.Emissions.NetT);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5_000, 1)]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 2)]
    [InlineData(600_000, 12)]
    public void A_county_has_one_bucket(int enterprises, int buckets) => Assert.Equal(buckets, ResultEntity.Buckets(enterprises, 50_000));

    [Fact]
    public void Buckets_are_stable_and_about_even()
    {
        var counts = new int[4];
        for (var i = 0; i < 4000; i++) counts[ResultEntity.Bucket(SampleResults.Code(i), 4)]++;
        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
        Assert.Equal(ResultEntity.Bucket(SampleResults.Code(5), 4), ResultEntity.Bucket(CreditCode.Parse(SampleResults.Code(5).Value), 4));
    }
}
