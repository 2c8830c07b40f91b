using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Functions.Http.Dashboard;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>The page for people; it holds no data, the browser asks for them with the key that the user enters.</summary>
public sealed class DashboardPage(HttpGate gate)
{
    [Function("GetDashboard"), Audience(Audience.Public)]
    [Operation("驾驶舱页面", ContentType = "text/html")]
    public Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dashboard")] HttpRequest request) =>
        gate.AnswerAsync(this, request, call => Task.FromResult(DashboardDocument.Answer(call)));
}
