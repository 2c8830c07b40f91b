using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions;
using Wuyi.Pipeline.Local.Drops;
using Wuyi.Pipeline.Local.Hosting;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Every_function_of_the_assembly_is_hosted()
    {
        var declared = typeof(Composition).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .Where(name => name is not null)
            .Order(StringComparer.Ordinal);
        var hosted = LocalHost.Functions();
        Assert.Equal(declared, hosted.All.Select(function => function.Name));
        Assert.Equal(hosted.All.Count, hosted.Http.Count() + hosted.Timers.Count() + hosted.Blobs.Count());
    }

    [Fact]
    public void Every_inbox_and_config_has_one_trigger() =>
        Assert.Equal(
            DropFolder.Known.Order(StringComparer.Ordinal),
            LocalHost.Functions().Blobs.Select(function => function.Container).Order(StringComparer.Ordinal));

    [Fact]
    public void The_timers_that_the_local_run_wakes_exist()
    {
        var timers = LocalHost.Functions().Timers.Select(timer => timer.Name).ToList();
        Assert.Contains(LocalHost.StaleTimer, timers);
        Assert.Contains(LocalHost.SweepTimer, timers);
    }

    [Fact]
    public void A_function_without_a_known_trigger_is_an_error_that_names_it() =>
        Assert.Contains("Lonely", Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Of([typeof(WithoutTrigger)])).Message, StringComparison.Ordinal);

    private sealed class WithoutTrigger
    {
        [Function("Lonely")]
        public static void Run()
        {
        }
    }
}
