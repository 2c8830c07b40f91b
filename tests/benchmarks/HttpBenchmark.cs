using System.Diagnostics;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Requests per second and latency of a list page, 32 connections, from another process.</summary>
internal static class HttpBenchmark
{
    private const int Connections = 32;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string url, string key, string period)
    {
        if (!new Uri(url).IsLoopback) throw new ArgumentException("load goes to this machine only");
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("x-functions-key", key);
        var address = new Uri($"{url.TrimEnd('/')}/api/carbon-codes?period={period}&grade=5&limit=100");
        await MeasureAsync(client, address, TimeSpan.FromSeconds(3));
        var latencies = await MeasureAsync(client, address, Length);
        latencies.Sort();
        Stopwatches.Say(
            $"{latencies.Count / Length.TotalSeconds:N0} requests/s, p50 {latencies[latencies.Count / 2]:0.00} ms, p99 {latencies[latencies.Count * 99 / 100]:0.00} ms, {Connections} connections");
        return 0;
    }

    private static async Task<List<double>> MeasureAsync(HttpClient client, Uri address, TimeSpan length)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var workers = Enumerable.Range(0, Connections).Select(async _ =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetTimestamp() < until)
            {
                var start = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(address);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return mine;
        });
        return [.. (await Task.WhenAll(workers)).SelectMany(mine => mine)];
    }
}
