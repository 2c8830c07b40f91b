using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>A month or year under another rulebook, compared with what is published; nothing is published.</summary>
public sealed class Simulations(HttpGate gate, SimulationQueries simulations)
{
    [Function("RequestSimulation"), Audience(Audience.Operator), MaxBody(SimulationQueries.MaxBodyBytes)]
    [Operation("用另一版规则库试算一个月或一个年度,不发布(管理员)", typeof(SimulationView), Status = 202, Body = typeof(SimulationBody),
        Problems = [ProblemCodes.BadBody, ProblemCodes.BodyTooLarge, ProblemCodes.RulebookNotFound, ProblemCodes.PeriodNotPublished])]
    public Task<IResult> RequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "simulations")] HttpRequest request, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => simulations.RequestAsync(call, cancellation));

    [Function("GetSimulation"), Audience(Audience.Reader)]
    [Operation("试算的进展;完成后为规则差别和影响", typeof(SimulationView), Problems = [ProblemCodes.SimulationNotFound])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "simulations/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => simulations.FindAsync(call, id, cancellation));

    [Function("ListSimulatedEnterprises"), Audience(Audience.Reader), Takes(typeof(RunDiffs))]
    [Operation("月度试算中有变动的企业", typeof(RunDiffView), Csv = true, Problems = [ProblemCodes.SimulationNotFound, ProblemCodes.SimulationNotDone])]
    public Task<IResult> EnterprisesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "simulations/{id}/enterprises")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => simulations.EnterprisesAsync(call, id, cancellation));

    [Function("ListSimulatedClasses"), Audience(Audience.Reader), Takes(typeof(SimulationQueries))]
    [Operation("年度试算中得分、名次或类别有变动的企业", typeof(ClassMovesView), Csv = true, Problems = [ProblemCodes.SimulationNotFound, ProblemCodes.SimulationNotDone])]
    public Task<IResult> ClassesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "simulations/{id}/classes")] HttpRequest request, string id, CancellationToken cancellation) =>
        gate.AnswerAsync(this, request, call => simulations.ClassesAsync(call, id, cancellation));
}
