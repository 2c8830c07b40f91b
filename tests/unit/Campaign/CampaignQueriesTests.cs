using System.Text.Json;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign;

namespace Wuyi.Pipeline.UnitTests.Campaign;

/// <summary>A run in a few numbers.</summary>
public sealed class CampaignQueriesTests
{
    [Theory]
    [InlineData(true, Audience.Reader, null)]
    [InlineData(true, Audience.Operator, 97.5)]
    [InlineData(false, Audience.Reader, 97.5)]
    public async Task The_index_of_the_county_is_withheld_here_as_in_the_list_of_indices(bool hidden, Audience audience, double? shown)
    {
        var month = Month.Parse("2023-06");
        var line = new PowerIndexLine
        {
            Group = PowerIndexGroup.County, From = month, To = month, Index = 97.5m, BelowLine = true, Kwh = 975m, KwhBefore = 1000m, Firms = 2, Compared = 2, KwhLeftOut = 0m, IsHidden = hidden,
        };
        var campaigns = new KnownCampaigns().With("2023-06", StoredBoards.Cases, new CaseBoard { Counts = new CaseCounts { States = [] } }).With("2023-06", StoredBoards.Land, new LandBoard())
            .With("2023-06", StoredBoards.Projects, new ProjectBoard()).With("2023-06", StoredBoards.Targets, new TargetBoard()).With("2023-06", StoredBoards.Warnings, new WarningBoard { PowerIndex = [line] });
        var answer = await new CampaignQueries(campaigns).FindAsync(new ApiCall { Audience = audience, Caller = "test" }, "2023-06", default);
        var index = JsonDocument.Parse(answer.Body).RootElement.GetProperty("warnings").GetProperty("powerIndex");
        Assert.Equal((decimal?)shown, index.ValueKind == JsonValueKind.Null ? null : index.GetDecimal());
    }
}
