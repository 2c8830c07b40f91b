using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Functions;

/// <summary>Puts the pipeline together: the one place that names concrete types.</summary>
public static class Composition
{
    /// <summary>Registers everything the functions ask for, from settings (docs/operations).</summary>
    public static IServiceCollection AddWuyiPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ConnectedStores.From(configuration));
        services.TryAddSingleton(_ => configuration.GetSection("Intake").Get<IntakeLimits>() ?? new IntakeLimits());
        return services.AddQueries().AddGate(configuration);
    }

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<RunViews>()
        .AddSingleton<EnterpriseLists>()
        .AddSingleton<EnterpriseQueries>()
        .AddSingleton<StatusQueries>()
        .AddSingleton<FileQueries>()
        .AddSingleton<RecalculationQueries>();

    private static IServiceCollection AddGate(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => AccessOptions.From(configuration))
        .AddSingleton<CallerIdentity>()
        .AddSingleton<HttpGate>();
}
