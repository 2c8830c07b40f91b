using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Dashboard;

/// <summary>The dashboard: it holds no data, the browser asks for them.</summary>
public static class DashboardDocument
{
    private static readonly PageDocument Page = new("dashboard", "dashboard");

    public static Answer Answer(ApiCall call) => Page.Answer(call);
}
