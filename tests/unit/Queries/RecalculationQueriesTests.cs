using System.Text;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Queries;

public class RecalculationQueriesTests
{
    [Fact]
    public async Task A_request_is_accepted_with_its_address()
    {
        var queue = new Queue();
        var answer = await new RecalculationQueries(queue).RequestAsync(Call("""{"periods":["2023-06","2023-05"]}"""), default);
        Assert.Equal((202, "recalculations/r1"), (answer.Status, answer.Location));
        Assert.Equal([new Month(2023, 6), new Month(2023, 5)], queue.Asked);
        Assert.Equal("张三", queue.By);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"periods":[]}""")]
    [InlineData("""{"periods":[null]}""")]
    [InlineData("""{"periods":["2023-13"]}""")]
    [InlineData("""{"periods":["2023-06","2023-06"]}""")]
    [InlineData("""{"periods":["2023-06"],"force":true}""")]
    public async Task A_bad_body_is_refused_with_its_code(string body)
    {
        var problem = await Assert.ThrowsAsync<ApiProblemException>(() => new RecalculationQueries(new Queue()).RequestAsync(Call(body), default));
        Assert.Equal((400, ProblemCodes.BadBody, "periods"), (problem.Status, problem.Code, problem.Parameter));
    }

    [Fact]
    public async Task Sixty_months_are_taken_and_sixty_one_are_not()
    {
        static string Body(int count) => "{\"periods\":[" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{new Month(2018, 1).AddMonths(i)}\"")) + "]}";
        Assert.Equal(202, (await new RecalculationQueries(new Queue()).RequestAsync(Call(Body(60)), default)).Status);
        await Assert.ThrowsAsync<ApiProblemException>(() => new RecalculationQueries(new Queue()).RequestAsync(Call(Body(61)), default));
    }

    private static ApiCall Call(string body) => new() { Audience = Audience.Operator, Caller = "张三", Body = Encoding.UTF8.GetBytes(body) };

    private sealed class Queue : IRecalculations
    {
        public IReadOnlyList<Month> Asked { get; private set; } = [];

        public string? By { get; private set; }

        public Task<RecalculationRequest> RequestAsync(IReadOnlyList<Month> periods, string requestedBy, CancellationToken cancellation)
        {
            (Asked, By) = (periods, requestedBy);
            return Task.FromResult(new RecalculationRequest("r1", "queued", [.. periods.Select(period => new RecalculatedPeriod(period, null, null))], requestedBy, default));
        }

        public Task<RecalculationRequest?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult<RecalculationRequest?>(null);

        public Task<int> RunStaleAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> RunCampaignAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> RunMonthlyAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<FreshnessReport> WatchAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<FreshnessReport?> LastWatchAsync(CancellationToken cancellation) => throw new NotSupportedException();
    }
}
