using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Land;

/// <summary>Rights to parcels made by hand.</summary>
internal static class Parcels
{
    public const string Code = "330723001001GB00012";
    public static readonly Month Period = Month.Parse("2023-06");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>20 亩 of 国有建设用地 for industry, held since 2020-01-01.</summary>
    public static ParcelRight Right(string parcel = Code, decimal mu = 20m) => new()
    {
        Parcel = parcel, HolderKey = "甲厂", HolderName = "甲厂", AreaMu = mu, ParcelMu = mu, HeldMu = mu, AcquiredOn = new DateOnly(2020, 1, 1), Use = "工业用地",
        RightType = "国有建设用地使用权", SupplyMode = "出让", Origin = new FactOrigin("land-1", 2),
    };

    public static LandBoard Board(params ParcelRight[] rights) => Board(CampaignWorld.Of(Period), rights);

    public static LandBoard Board(CampaignFacts facts, params ParcelRight[] rights) => LandBoard.OfAsync(facts with { Land = rights }, default).GetAwaiter().GetResult();

    /// <summary>The board at the end of the month of a day that must be a month's last.</summary>
    public static LandBoard On(string lastDay, params ParcelRight[] rights)
    {
        var period = Month.Of(Day(lastDay));
        Assert.Equal(Day(lastDay), period.LastDay);
        return Board(CampaignWorld.Of(period), rights);
    }

    public static Act Act(int number, string verb, string on, IdleActDetails? details = null) => new()
    {
        Kind = ActKind.IdleLand, Subject = Code, Number = number, Verb = verb, On = Day(on), Details = details is null ? null : IdleDisposal.Write(details), By = "张三",
        At = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public static EnterpriseProfile Firm(int number) => new() { CreditCode = Enterprises.Code(number), Name = $"演示企业{number}", Industry = "3465" };
}
