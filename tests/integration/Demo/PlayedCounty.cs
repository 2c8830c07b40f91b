using System.Text;
using Wuyi.Pipeline.IntegrationTests.Oracle;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

/// <summary>The whole demo county taken in and recalculated over its 36 months, once for all tests that ask for it, one test at a time: two such counties would need gigabytes.</summary>
[CollectionDefinition(Name)]
public sealed class PlayedCounty : ICollectionFixture<PlayedCounty>, IDisposable
{
    public const string Name = "the county plays";

    private LocalFacts? _facts;
    private PlayedCampaign? _played;

    internal async Task<(LocalFacts Facts, PlayedCampaign Played)> PlayAsync()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _facts ??= await LocalFacts.TakeInAsync(DemoSize.County);
        _played ??= new PlayedCampaign(_facts, new Month(2021, 1));
        await _played.RecalculateAsync(new Month(2023, 12));
        return (_facts, _played);
    }

    public void Dispose() => _facts?.Dispose();
}
