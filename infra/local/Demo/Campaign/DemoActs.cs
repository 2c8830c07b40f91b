using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Cases;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>
/// What the demo's operator does by name over the real services once the campaign has been computed: issues the list of 高耗低效 enterprises, acknowledges the gravest
/// warnings and begins to look into a suspicion of idle land. Dated today, so that no run changes. Once: where he has acted on this state, nothing is done.
/// </summary>
internal static class DemoActs
{
    private const int Acknowledged = 3;

    /// <summary>How many acts there were; 0 when there is no campaign or he has acted before.</summary>
    public static async Task<int> ActAsync(IServiceProvider services, CancellationToken stopping)
    {
        var results = services.GetRequiredService<ICampaignResults>();
        if (await results.FindAsync(null, stopping) is not { } campaign) return 0;
        if ((await services.GetRequiredService<IActLog>().AllAsync(stopping)).Any(act => act.By == DemoEvaluations.Operator)) return 0;
        var warnings = await results.BoardAsync(campaign, StoredBoards.Warnings, stopping);
        var gravest = warnings.Warnings.Where(warning => warning.State != WarningState.Closed && warning.Kind is WarningKind.PowerDrop or WarningKind.Shutdown)
            .OrderByDescending(warning => warning.Severity).ThenBy(warning => warning.Id, StringComparer.Ordinal).Take(Acknowledged).ToList();
        var acts = 0;
        foreach (var warning in gravest)
        {
            var call = Call(new() { ["reason"] = "已与企业核实(演示)", ["measure"] = "责任镇街上门走访,下月报送用电恢复情况" });
            await services.GetRequiredService<WarningCommands>().AcknowledgeAsync(call, warning.Id, stopping);
            acts++;
        }

        await services.GetRequiredService<ListCommands>().IssueAsync(Call(new() { ["number"] = "演示整治办〔2023〕1号", ["scope"] = "all" }), stopping);
        acts++;

        var land = await results.BoardAsync(campaign, StoredBoards.Land, stopping);
        if (land.Suspicions.FirstOrDefault(parcel => parcel.IsOpen && parcel.Acts == 0) is not { } idle) return acts;
        await services.GetRequiredService<IdleLandCommands>().StepAsync(
            Call(new() { ["step"] = "investigate", ["after"] = 0, ["reason"] = "发出调查通知(演示)" }), idle.Parcel, stopping);
        return acts + 1;
    }

    private static ApiCall Call(Dictionary<string, object> body) => new()
    {
        Audience = Audience.Operator, Caller = DemoEvaluations.Operator, Person = DemoEvaluations.Operator, Body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)),
    };
}
