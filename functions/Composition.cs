using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Wuyi.Pipeline.Functions;

/// <summary>Puts the pipeline together: the one place that names concrete types.</summary>
public static class Composition
{
    public static IServiceCollection AddWuyiPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
