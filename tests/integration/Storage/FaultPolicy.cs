using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Wuyi.Pipeline.IntegrationTests.Storage;

/// <summary>
/// Makes storage calls fail: the n-th one, every n-th one, or all from the n-th on (the process "died" there). A fault before sending
/// leaves storage untouched; a fault after sending is a lost answer: storage has done it, the caller does not know.
/// </summary>
public sealed class FaultPolicy : HttpPipelinePolicy
{
    private readonly Func<int, bool> _fails;
    private readonly FaultMoment _moment;
    private int _calls;

    private FaultPolicy(Func<int, bool> fails, FaultMoment moment)
    {
        _fails = fails;
        _moment = moment;
    }

    /// <summary>Calls seen so far, failed ones included.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Faults injected so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Switches injection off (false), e.g. to look at what a crash left behind; counting goes on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Only counts.</summary>
    public static FaultPolicy Never() => new(_ => false, FaultMoment.BeforeSending);

    /// <summary>The <paramref name="n"/>-th call fails once, 1-based.</summary>
    public static FaultPolicy Nth(int n, FaultMoment moment) => new(call => call == n, moment);

    /// <summary>Every <paramref name="n"/>-th call fails.</summary>
    public static FaultPolicy Every(int n, FaultMoment moment) => new(call => call % n == 0, moment);

    /// <summary>The <paramref name="n"/>-th call and all later ones fail: the process was killed there.</summary>
    public static FaultPolicy From(int n, FaultMoment moment) => new(call => call >= n, moment);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fails = Next();
        if (fails && _moment == FaultMoment.BeforeSending) throw Fault(message);
        ProcessNext(message, pipeline);
        if (fails) throw Fault(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fails = Next();
        if (fails && _moment == FaultMoment.BeforeSending) throw Fault(message);
        await ProcessNextAsync(message, pipeline);
        if (fails) throw Fault(message);
    }

    private bool Next()
    {
        var call = Interlocked.Increment(ref _calls);
        return Enabled && _fails(call);
    }

    // Status 0 is what the SDK itself throws when a connection breaks.
    private RequestFailedException Fault(HttpMessage message)
    {
        Faults++;
        return new RequestFailedException(0, $"injected fault {_moment}: {message.Request.Method} {message.Request.Uri.Path}");
    }
}

/// <summary>When the call fails.</summary>
public enum FaultMoment
{
    BeforeSending,
    AfterSending,
}
