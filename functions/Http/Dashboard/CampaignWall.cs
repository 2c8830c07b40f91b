using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Reports.Rendering;

namespace Wuyi.Pipeline.Functions.Http.Dashboard;

/// <summary>挂图作战: the campaign on one page; it holds no data, the browser asks for them.</summary>
public static class CampaignWall
{
    private static readonly PageDocument Page = new("campaign", "dashboard", "campaign")
    {
        Before = "shared",

        // It opens reports and case files as documents of its own origin, which inherit its policy.
        FurtherStyles = $"{ReportPage.StyleSource} {PrintedPages.StyleSource}",
    };

    public static Answer Answer(ApiCall call) => Page.Answer(call);
}
