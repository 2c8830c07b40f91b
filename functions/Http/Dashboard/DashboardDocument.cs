using Wuyi.Pipeline.Explanation.Page;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Dashboard;

/// <summary>The dashboard: it holds no data, the browser asks for them.</summary>
public static class DashboardDocument
{
    private static readonly PageDocument Page = new("dashboard", "dashboard")
    {
        Before = "shared",

        // The dashboard opens explanations as documents of its own origin, which inherit its policy: their style must be allowed, or they print bare.
        FurtherStyles = ExplanationPage.StyleSource,
    };

    public static Answer Answer(ApiCall call) => Page.Answer(call);
}
