using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>Every function of an assembly, found by its attributes: there is no second list of routes, schedules or containers that could drift.</summary>
public sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<HostedFunction> functions) => All = functions;

    /// <summary>All functions, ordinal order of names.</summary>
    public IReadOnlyList<HostedFunction> All { get; }

    public IEnumerable<HttpFunction> Http => All.OfType<HttpFunction>();

    public IEnumerable<TimerFunction> Timers => All.OfType<TimerFunction>();

    public IEnumerable<BlobFunction> Blobs => All.OfType<BlobFunction>();

    /// <exception cref="InvalidOperationException">A function has no trigger that this host knows, or two functions share a name.</exception>
    public static FunctionCatalog Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Of(assembly.GetTypes());
    }

    /// <summary>Every function of some classes.</summary>
    /// <exception cref="InvalidOperationException">A function has no trigger that this host knows, or two functions share a name.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> types)
    {
        const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var functions = types
            .SelectMany(type => type.GetMethods(Everything))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Function is not null)
            .Select(found => Describe(found.Function!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        if (functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"two functions are named {twice.Key}");
        return new FunctionCatalog(functions);
    }

    private static HostedFunction Describe(string name, MethodInfo method)
    {
        foreach (var trigger in method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()))
        {
            switch (trigger)
            {
                case HttpTriggerAttribute http:
                    return new HttpFunction(name, method, [.. (http.Methods ?? []).Select(verb => verb.ToUpperInvariant())], http.Route ?? name);
                case TimerTriggerAttribute timer:
                    return new TimerFunction(name, method, timer.Schedule, timer.RunOnStartup);
                case BlobTriggerAttribute blob:
                    var slash = blob.BlobPath.IndexOf('/', StringComparison.Ordinal);
                    return slash < 0
                        ? new BlobFunction(name, method, blob.BlobPath, "{name}")
                        : new BlobFunction(name, method, blob.BlobPath[..slash], blob.BlobPath[(slash + 1)..]);
            }
        }

        throw new InvalidOperationException($"function {name} ({method.DeclaringType}.{method.Name}) has no HTTP, timer or blob trigger");
    }
}
