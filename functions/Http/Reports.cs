using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Reports;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Reports;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>月度监测, 季度通报, 年度考核.</summary>
public sealed class Reports(HttpGate gate, ReportQueries reports)
{
    [Function("ListReports"), Audience(Audience.Reader), Takes(typeof(ReportQueries), nameof(ReportQueries.ListParameters))]
    [Operation("已保存的报告:统计期、种类、批次和版本", typeof(ReportsView))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => reports.ListAsync(call, cancellation));

    [Function("GetReport"), Audience(Audience.Reader), Takes(typeof(ReportQueries))]
    [Operation("一份报告:JSON、可打印的页面或 XLSX;还没有时当场编制并保存", typeof(Report), AlsoTypes = ["text/html", Answer.XlsxType], Problems = [ProblemCodes.CampaignNotPublished, ProblemCodes.ReportNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports/{period}")] HttpRequest request, string period, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => reports.FindAsync(call, period, cancellation));

    [Function("MakeReport"), Audience(Audience.Operator)]
    [Operation("编制并保存现行批次的一份报告;重复请求无妨(管理员)", typeof(ReportRefView), Body = typeof(ReportBody), Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.BadParameter, ProblemCodes.CampaignNotPublished])]
    public Task<IResult> MakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => reports.MakeAsync(call, cancellation));
}
