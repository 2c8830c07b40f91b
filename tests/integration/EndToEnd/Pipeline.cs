using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local;
using Wuyi.Pipeline.Local.Drops;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.EndToEnd;

/// <summary>The whole pipeline behind its local host, on a storage account of a test: files go in through the inboxes, answers come over HTTP.</summary>
public sealed class Pipeline : IAsyncDisposable
{
    private const string KeyHeader = "x-functions-key";
    private static readonly LocalKeys Keys = new("reader-key-of-the-test", "operator-key-of-the-test");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly HttpClient _http;
    private readonly Uploader _uploader;
    private readonly IDisposable _sweep;

    private Pipeline(LocalHost host, StoreClients clients)
    {
        Host = host;
        Clients = clients;
        _http = new HttpClient { BaseAddress = new Uri(host.Address, "api/") };
        _uploader = new Uploader(clients, TimeProvider.System);

        // The tests say when months are calculated; the sweep would only compete with the watcher.
        _sweep = host.Timers.Hold(LocalHost.SweepTimer);
    }

    public LocalHost Host { get; }

    /// <summary>Clients without faults.</summary>
    public StoreClients Clients { get; }

    /// <param name="account">Where it works; starting again on the same account is a restart.</param>
    /// <param name="faults">Clients for the host in place of its own, e.g. with faults.</param>
    /// <param name="time">Clock for the host in place of the real one.</param>
    public static async Task<Pipeline> StartAsync(TestAccount account, StoreClients? faults = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        var clients = await account.ReadyClientsAsync(retries: 3);
        var host = await LocalHost.StartAsync(new LocalHostOptions
        {
            ConnectionString = account.ConnectionString,
            Keys = Keys,
            Replace = services =>
            {
                if (faults is not null) services.AddSingleton(faults);
                if (time is not null) services.AddSingleton(time);
            },
        }, CancellationToken.None);
        return new Pipeline(host, clients);
    }

    /// <summary>Drops files in the given order, without waiting.</summary>
    public async Task<IReadOnlyList<UploadedFile>> UploadAsync(params DropFile[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var uploaded = new List<UploadedFile>();
        foreach (var file in files)
        {
            using var content = new MemoryStream(file.Content);
            uploaded.Add(await _uploader.UploadAsync(file.Source, file.Path, content, null, CancellationToken.None));
        }

        return uploaded;
    }

    /// <summary>Drops files in the given order and waits for their receipts, which come over HTTP.</summary>
    public async Task<IReadOnlyList<JsonElement>> DropAsync(params DropFile[] files)
    {
        var receipts = new List<JsonElement>();
        foreach (var file in await UploadAsync(files)) receipts.Add(await ReceiptAsync(file));
        return receipts;
    }

    /// <summary>The same; no month is calculated from half of the files, however slow the machine.</summary>
    public async Task<IReadOnlyList<JsonElement>> DropWholeAsync(params DropFile[] files)
    {
        using var whole = Host.Timers.Hold(LocalHost.StaleTimer);
        return await DropAsync(files);
    }

    /// <summary>The receipt of a file once it has been taken in.</summary>
    public async Task<JsonElement> ReceiptAsync(UploadedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var settlement = ActivatorUtilities.CreateInstance<Settlement>(Host.Services);
        using var patience = new CancellationTokenSource(Patience);
        var settled = await settlement.WaitAsync(file, patience.Token);
        Assert.Null(settled.Failure);
        while (true)
        {
            // Storage may be made to fail here, too: who asks then gets a 503 and asks again.
            using var answer = await SendAsync(HttpMethod.Get, "files/" + file.FileId, Caller.Operator);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && !patience.IsCancellationRequested) continue;
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file.FileId}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return await JsonAsync(answer);
        }
    }

    /// <summary>Lets the stale timer run now; afterwards every month is up to date.</summary>
    public async Task RecalculateAsync()
    {
        var run = await Host.Timers.WakeAsync(LocalHost.StaleTimer).WaitAsync(Patience);
        Assert.Null(run.Failure);
    }

    /// <summary>A JSON answer; fails unless it is 200.</summary>
    public async Task<JsonElement> GetAsync(string path, Caller caller = Caller.Operator)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, caller);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await JsonAsync(answer);
    }

    /// <summary>The answer as it is.</summary>
    /// <param name="method">Verb.</param>
    /// <param name="path">Below the prefix.</param>
    /// <param name="caller">Whose key.</param>
    /// <param name="body">JSON.</param>
    /// <param name="person">Name of the operator for legal acts (header <c>x-operator</c>).</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Caller caller, string? body = null, string? person = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (caller == Caller.Reader) request.Headers.Add(KeyHeader, Keys.Reader);
        if (caller == Caller.Operator) request.Headers.Add(KeyHeader, Keys.Operator);
        if (caller == Caller.Stranger) request.Headers.Add(KeyHeader, "no-such-key");
        if (person is not null) request.Headers.Add("x-operator", Uri.EscapeDataString(person));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request);
    }

    public static Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Every ledger entry as its receipt shows it.</summary>
    public async Task<IReadOnlyList<JsonElement>> FilesAsync() => [.. (await GetAsync("files?limit=1000")).GetProperty("items").EnumerateArray()];

    /// <summary>Published periods, newest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> PeriodsAsync() => [.. (await GetAsync("periods")).GetProperty("items").EnumerateArray()];

    /// <summary>Period → a property of it, e.g. <c>run</c> or <c>resultHash</c>.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PeriodsAsync(string property) =>
        (await PeriodsAsync()).ToDictionary(period => period.Text("period"), period => period.Text(property));

    public async ValueTask DisposeAsync()
    {
        _sweep.Dispose();
        _http.Dispose();
        _uploader.Dispose();
        await Host.DisposeAsync();
    }
}

/// <summary>Who asks.</summary>
public enum Caller
{
    /// <summary>No key.</summary>
    Nobody,

    /// <summary>A key that is not registered.</summary>
    Stranger,
    Reader,
    Operator,
}
