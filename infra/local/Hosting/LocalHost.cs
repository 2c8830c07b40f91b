using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Functions;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>
/// Hosts every function of the pipeline on Kestrel: HTTP routes, timers and inboxes. For laptops and tests; production is the Functions runtime.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    /// <summary>The timer that recalculates months whose inputs changed and takes requests.</summary>
    public const string StaleTimer = TimerNames.RecalculateStale;

    /// <summary>The timer that computes the campaign of months that changed.</summary>
    public const string CampaignTimer = TimerNames.FollowCampaign;

    /// <summary>The timer that takes in blobs whose event was lost.</summary>
    public const string SweepTimer = TimerNames.SweepInboxes;

    private readonly WebApplication _app;

    private LocalHost(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>e.g. <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public HostedTimers Timers => Services.GetRequiredService<HostedTimers>();

    public InboxWatcher Inboxes => Services.GetRequiredService<InboxWatcher>();

    /// <summary>The functions that every local host serves.</summary>
    public static FunctionCatalog Functions() => FunctionCatalog.Of(typeof(Composition).Assembly);

    /// <summary>Creates what is missing in storage, and serves.</summary>
    /// <exception cref="LocalRunException">The port is taken.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireFreePort(options.Port);
        var app = Build(options);
        try
        {
            await StoreSetup.EnsureAsync(app.Services.GetRequiredService<StoreClients>(), cancellation);
            await app.StartAsync(cancellation);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new LocalHost(app, new Uri(address));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends requests and functions that are running, then lets go of the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <exception cref="LocalRunException">Somebody listens there.</exception>
    public static void RequireFreePort(int port)
    {
        if (port == 0) return;
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new LocalRunException(
                $"端口 {port} 已被占用,请停止占用它的程序,或用 --port 指定另一个端口。",
                $"port {port} is taken: stop the program that uses it, or choose another one with --port.");
        }
    }

    private static WebApplication Build(LocalHostOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Wuyi.Pipeline.Local" });
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(LocalSettings.For(options));
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Azure", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        if (options.LogFile is { } logFile) builder.Logging.AddProvider(new LogFileProvider(logFile, TimeProvider.System));

        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var services = builder.Services;
        services.AddRoutingCore();
        services.AddMvcCore();
        services.AddWuyiPipeline(builder.Configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Functions());
        services.AddSingleton(HostJson.Read(Path.Combine(RepositoryFolder.Find(), "host.json")));
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<HostedTimers>();
        services.AddSingleton<InboxWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<HostedTimers>());
        services.AddHostedService(provider => provider.GetRequiredService<InboxWatcher>());

        // The signals belong to the local run, which ends Azurite after this host.
        services.AddSingleton<IHostLifetime, NoSignals>();

        // A defect in a loop must not be silent: it ends the host.
        services.Configure<HostOptions>(host =>
        {
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
            host.ShutdownTimeout = TimeSpan.FromSeconds(20);
        });

        options.Replace?.Invoke(services);
        var app = builder.Build();
        var timers = app.Services.GetRequiredService<HostedTimers>();
        app.UseRouting();
        HttpFunctionRoutes.Map(app, app.Services.GetRequiredService<FunctionCatalog>(), app.Services.GetRequiredService<HostJson>().RoutePrefix, (function, status) =>
        {
            // A requested recalculation need not wait for the schedule, nor what a withdrawn file changes.
            var requested = status == StatusCodes.Status202Accepted && function.Route is "recalculations" or "simulations";
            var withdrawn = status == StatusCodes.Status200OK && function.Route is "files/{id}/withdraw" or "files/{id}/restore";
            if (requested || withdrawn) timers.Wake(StaleTimer);

            // What an operator did about a case, a list or idle land is part of the next campaign run.
            var acted = status is StatusCodes.Status200OK or StatusCodes.Status201Created && function.Verbs.Contains("POST", StringComparer.OrdinalIgnoreCase)
                && (function.Route.StartsWith("inefficient/", StringComparison.Ordinal) || function.Route.StartsWith("land/idle/", StringComparison.Ordinal));
            if (acted) timers.Wake(CampaignTimer);
        });
        timers.Ended += name =>
        {
            if (name == StaleTimer) timers.Wake(CampaignTimer);
        };
        app.Services.GetRequiredService<InboxWatcher>().Settled += (_, _) => timers.Wake(StaleTimer);
        return app;
    }

    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
