using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Azurite;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Local.Demo.Campaign;
using Wuyi.Pipeline.Local.Drops;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>One run from the command line: Azurite, host, drops, recalculation, serving; ends in the opposite order.</summary>
public sealed class LocalRun(LocalOptions options, RunScreen screen)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private readonly DropProgress _progress = new();
    private bool _failed;

    /// <summary>0 when all went well (and whenever it was told to end); 1 with <c>--exit</c> if anything was rejected or failed.</summary>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        try
        {
            LocalHost.RequireFreePort(options.Port);
            Directory.CreateDirectory(options.StateFolder);
            var keys = await LocalKeys.OpenAsync(options.StateFolder, options.ReaderKey, options.OperatorKey, stopping);
            var azurite = new AzuriteOptions { StateFolder = Path.Combine(options.StateFolder, "azurite"), PreferDefaultPorts = true };
            await using var server = await AzuriteServer.StartAsync(azurite, stopping, screen.Line);
            var hosting = new LocalHostOptions
            {
                ConnectionString = server.ConnectionString,
                Keys = keys,
                Port = options.Port,
                LogFile = Path.Combine(options.StateFolder, "local.log"),
            };
            await using var host = await LocalHost.StartAsync(hosting, stopping);
            await ServeAsync(host, server, keys, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to end by Ctrl+C or SIGTERM: a clean end at any moment; what was not finished is taken up at the next start.
            screen.Line("已停止。");
            return 0;
        }

        return options.Exit && (_failed || _progress.Bad > 0) ? 1 : 0;
    }

    private async Task ServeAsync(LocalHost host, AzuriteServer server, LocalKeys keys, CancellationToken stopping)
    {
        var address = $"http://127.0.0.1:{host.Address.Port}";
        screen.Line($"地址 {address}/api/status   接口文档 {address}/api/openapi.json");
        screen.Line($"读者密钥 x-functions-key: {keys.Reader}");
        screen.Line($"操作员密钥 x-functions-key: {keys.Operator}");
        screen.Line($"Azurite {server.Ports.Blob}/{server.Ports.Queue}/{server.Ports.Table}   数据目录 {options.StateFolder}");

        var services = host.Services;
        var clients = services.GetRequiredService<StoreClients>();
        using var uploader = new Uploader(clients, TimeProvider.System);
        var stale = await DropAndRecalculateAsync(host, uploader, stopping);
        await ShowResultsAsync(services, stopping);
        screen.Line($"ready {address}");

        if (options.Exit)
        {
            await screen.WhileAsync(stale, () => "正在计算其余月份……", stopping);
            return;
        }

        await WatchAsync(services, uploader, stopping);
    }

    /// <summary>Everything that must be done before <c>ready</c>; the task that it returns ends with the last month.</summary>
    private async Task<Task> DropAndRecalculateAsync(LocalHost host, Uploader uploader, CancellationToken stopping)
    {
        var services = host.Services;
        var published = services.GetRequiredService<IPublishedResults>();
        Task<TimerRun> run;
        // The campaign stands on all months, and on the demo's evaluations.
        var campaign = host.Timers.Hold(LocalHost.CampaignTimer);
        RecalculationRequest? request = null;
        IReadOnlyList<PublishedPeriod> before;

        // Months whose files still arrive would be calculated in vain, and delay the newest one.
        // A sweep would only compete for the files that the watcher delivers.
        using (host.Timers.Hold(LocalHost.SweepTimer))
        using (host.Timers.Hold(LocalHost.StaleTimer))
        {
            var drops = DropAsync(services, uploader, stopping);
            await screen.WhileAsync(drops, _progress.ToString, stopping);
            if (options.Recalculate.Count > 0)
                request = await services.GetRequiredService<IRecalculations>().RequestAsync(options.Recalculate, Environment.UserName, stopping);
            before = await published.ListAsync(stopping);
            run = host.Timers.WakeAsync(LocalHost.StaleTimer);
        }

        var first = NewestAsync(published, before, run, stopping);
        await screen.WhileAsync(first, () => "正在计算最新月份……", stopping);
        if (request is not null) await AwaitRequestAsync(services, request.Id, stopping);
        return FinishAsync(host, run, campaign, stopping);
    }

    /// <summary>The other months, then the demo's evaluations of its full years, then the campaign.</summary>
    private async Task FinishAsync(LocalHost host, Task<TimerRun> run, IDisposable campaign, CancellationToken stopping)
    {
        await NoteFailureAsync(run);
        if (options.Demo != DemoChoice.None && !_failed) await EvaluateAsync(host.Services, stopping);
        campaign.Dispose();
        await NoteFailureAsync(host.Timers.WakeAsync(LocalHost.CampaignTimer));
        if (_failed) return;
        var newest = await host.Services.GetRequiredService<ICampaignResults>().FindAsync(null, stopping);
        if (newest is not null) screen.Line($"攻坚行动数据已形成,至 {newest.Period},批次 {newest.Run}");
        if (options.Demo != DemoChoice.None) await ActAsync(host.Services, stopping);
    }

    /// <summary>What the demo's operator does about the campaign; what is refused is told and spoils nothing.</summary>
    private async Task ActAsync(IServiceProvider services, CancellationToken stopping)
    {
        try
        {
            var acts = await DemoActs.ActAsync(services, stopping);
            if (acts > 0) screen.Line($"演示经办人已下发清单、签收预警、启动疑似闲置土地调查,共 {acts} 项(演示)");
        }
        catch (ApiProblemException refused)
        {
            screen.Line($"演示经办人的办理未被受理:{refused.Message}");
        }
    }

    private async Task EvaluateAsync(IServiceProvider services, CancellationToken stopping)
    {
        try
        {
            foreach (var act in await DemoEvaluations.PublishAsync(services, screen.Line, stopping))
                screen.Line($"{act.Year}年度评价已初评(演示),批次 {act.Run}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _failed = true;
            screen.Error($"评价失败(详见日志) / evaluation failed, see the log: {failure.Message}");
        }
    }

    /// <summary>The demo's approved crosswalk, once.</summary>
    private static async Task DecideDemoAsync(IDecisionLog decisions, DemoSize size, CancellationToken stopping)
    {
        var (subject, code) = DemoLinks.Approved(size, DemoDrop.Seed);
        if ((await decisions.AllAsync(DecisionKind.Link, stopping)).Any(decision => decision.Subject == subject)) return;
        await decisions.AddAsync(DecisionKind.Link, subject, LinkVerdicts.Accepted, code, "演示", "演示数据:户名为企业负责人", stopping);
    }

    private async Task DropAsync(IServiceProvider services, Uploader uploader, CancellationToken stopping)
    {
        var clients = services.GetRequiredService<StoreClients>();
        var settlement = ActivatorUtilities.CreateInstance<Settlement>(services);
        var receipts = services.GetRequiredService<WholeReceipts>();
        var settling = new ConcurrentBag<Task<SettledFile>>();

        if (options.Demo != DemoChoice.None)
        {
            var size = options.Demo == DemoChoice.Small ? DemoSize.Small : DemoSize.County;
            var demo = new DemoDrop(size, uploader, clients);
            screen.Line($"投递演示县:{RunScreen.Synthetic}");
            await DecideDemoAsync(services.GetRequiredService<IDecisionLog>(), size, stopping);
            await Task.Run(() => demo.RunAsync(_progress.Expect, file => Follow(file, inFull: false), stopping), stopping);
        }

        if (options.DropFolder is { } folder)
        {
            ReportIgnored(folder);
            var files = DropFolder.Files(folder);
            _progress.Expect(files.Count);
            foreach (var file in files)
            {
                await using var content = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read);
                var uploaded = await uploader.UploadAsync(file.Source, file.BlobPath, content, null, stopping);
                Follow(uploaded, inFull: true);

                // A mapping or rulebook is registered before the files that it is for.
                if (file.Source == StoreNames.Config) await settlement.WaitAsync(uploaded, stopping);
            }
        }

        await Task.WhenAll(settling);
        if (!settling.IsEmpty) screen.Line($"{_progress}");

        void Follow(UploadedFile file, bool inFull)
        {
            _progress.Uploaded();
            settling.Add(FollowAsync(file, settlement, receipts, inFull, stopping));
        }
    }

    /// <summary>Waits for a file and prints its receipt; with <paramref name="inFull"/> false only if it was refused.</summary>
    private async Task<SettledFile> FollowAsync(
        UploadedFile file, Settlement settlement, WholeReceipts receipts, bool inFull, CancellationToken stopping)
    {
        var settled = await settlement.WaitAsync(file, stopping);
        _progress.Add(settled);
        if (inFull || settled.IsBad) screen.Receipt(settled, settled.Entry is { } entry ? await receipts.OfAsync(entry, open: true, stopping) : null);
        return settled;
    }

    /// <summary>
    /// Ends when any run has been published that is not in <paramref name="before"/> (the newest month comes first, so it then is up to
    /// date), or when the recalculation has nothing (more) to publish.
    /// </summary>
    private static async Task NewestAsync(
        IPublishedResults published, IReadOnlyList<PublishedPeriod> before, Task<TimerRun> run, CancellationToken stopping)
    {
        var known = before.Select(period => (period.Period, period.Run)).ToHashSet();
        while (!run.IsCompleted)
        {
            if ((await published.ListAsync(stopping)).Any(period => !known.Contains((period.Period, period.Run)))) return;
            await Task.WhenAny(run, Task.Delay(Look, stopping));
            stopping.ThrowIfCancellationRequested();
        }
    }

    private async Task AwaitRequestAsync(IServiceProvider services, string id, CancellationToken stopping)
    {
        var recalculations = services.GetRequiredService<IRecalculations>();
        while (true)
        {
            var request = await recalculations.FindAsync(id, stopping) ?? throw new InvalidOperationException($"recalculation request {id} is gone");
            if (request.Status is not ("queued" or "running"))
            {
                foreach (var period in request.Periods) screen.Line($"重新计算 {period.Period} {Word(period.Result)} {period.Run}");
                _failed |= request.Status == "failed";
                return;
            }

            await Task.Delay(Look, stopping);
        }
    }

    private async Task NoteFailureAsync(Task<TimerRun> run)
    {
        if ((await run).Failure is not { } failure) return;
        _failed = true;
        screen.Error($"计算失败(详见日志) / recalculation failed, see the log: {failure.Message}");
    }

    private async Task ShowResultsAsync(IServiceProvider services, CancellationToken stopping)
    {
        var published = services.GetRequiredService<IPublishedResults>();
        if (await published.FindAsync(null, stopping) is not { } newest)
        {
            screen.Line("尚无已发布的月份。");
            return;
        }

        var synthetic = await IsSyntheticAsync(services.GetRequiredService<StoreClients>(), stopping);
        screen.Results(newest, await published.LoadAsync(newest, WindowKind.Rolling12, stopping), synthetic);
    }

    /// <summary>Demo data of this or an earlier run on the same state.</summary>
    private static async Task<bool> IsSyntheticAsync(StoreClients clients, CancellationToken stopping)
    {
        var options = new Azure.Storage.Blobs.Models.GetBlobsOptions { Prefix = DemoDrop.Folder };
        await foreach (var _ in clients.Inbox.GetBlobContainerClient(SourceNames.Enterprises).GetBlobsAsync(options, stopping)) return true;
        return false;
    }

    private async Task WatchAsync(IServiceProvider services, Uploader uploader, CancellationToken stopping)
    {
        if (options.WatchFolder is not { } folder)
        {
            await Task.Delay(Timeout.Infinite, stopping);
            return;
        }

        ReportIgnored(folder);
        screen.Line($"监视目录 {folder}");
        var settlement = ActivatorUtilities.CreateInstance<Settlement>(services);
        var receipts = services.GetRequiredService<WholeReceipts>();
        var watch = new FolderWatch(folder, uploader, services.GetRequiredService<StoreClients>(), TimeProvider.System);
        await watch.RunAsync(
            file => _ = FollowAsync(file, settlement, receipts, inFull: true, stopping),
            (path, error) => screen.Error($"无法投递 {path}:{error.Message}"),
            stopping);
    }

    private void ReportIgnored(string folder)
    {
        foreach (var name in DropFolder.Ignored(folder)) screen.Line($"[忽略] {name}:不是数据源目录");
    }

    private static string Word(string? result) => result switch
    {
        "published" => "已发布",
        "unchanged" => "无变化",
        "pinned" => "已锁定,未重算",
        "no-facts" => "无数据",
        "failed" => "失败",
        _ => "未完成",
    };
}
