using Microsoft.Extensions.Configuration;
using Wuyi.Pipeline.Functions;

namespace Wuyi.Pipeline.IntegrationTests.Http;

/// <summary>The salt of personal IDs (RULINGS 5.6): a deployed app takes nothing in without one, a laptop may.</summary>
public sealed class IntakeSettingsTests
{
    private const string Salt = "sixteen letters or more";

    [Fact]
    public void A_laptop_may_go_without_a_salt() => Assert.Null(IntakeSettings.From(Of(("Inbox", "UseDevelopmentStorage=true"))).PersonalIdSalt);

    [Fact]
    public void A_deployed_app_may_not()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => IntakeSettings.From(Of(("Inbox:blobServiceUri", "https://example.blob.core.chinacloudapi.cn"))));
        Assert.Contains("Intake__PersonalIdSalt", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Salt, IntakeSettings.From(Of(("Inbox:blobServiceUri", "https://example.blob.core.chinacloudapi.cn"), ("Intake:PersonalIdSalt", Salt))).PersonalIdSalt);
    }

    [Fact]
    public void A_short_salt_is_refused_everywhere() =>
        Assert.Throws<InvalidOperationException>(() => IntakeSettings.From(Of(("Inbox", "UseDevelopmentStorage=true"), ("Intake:PersonalIdSalt", "short"))));

    private static IConfiguration Of(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
}
