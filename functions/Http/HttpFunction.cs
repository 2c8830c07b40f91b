using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>An HTTP function as its attributes declare it.</summary>
public sealed record HttpFunction
{
    private static readonly ConcurrentDictionary<(Type, string), HttpFunction> Known = new();

    public required MethodInfo Method { get; init; }

    /// <summary>Function name.</summary>
    public required string Name { get; init; }

    /// <summary>Lower-case methods.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>Route below the prefix.</summary>
    public required string Route { get; init; }

    /// <summary>Null = not declared: the gate refuses it.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Bytes that its body may have.</summary>
    public required int MaxBodyBytes { get; init; }

    public OperationAttribute? Operation { get; init; }

    public required IReadOnlyList<QueryParameter> Parameters { get; init; }

    /// <summary>Every HTTP function of an assembly, in order of route and method.</summary>
    public static IReadOnlyList<HttpFunction> In(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return [.. assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(Read).OfType<HttpFunction>()
            .OrderBy(function => function.Route, StringComparer.Ordinal).ThenBy(function => function.Methods[0], StringComparer.Ordinal)];
    }

    /// <summary>The function that a method of a class is.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static HttpFunction Of(Type type, string method) => Known.GetOrAdd((type, method), static key =>
        key.Item1.GetMethod(key.Item2) is { } found && Read(found) is { } function ? function
            : throw new InvalidOperationException($"{key.Item1}.{key.Item2} is no HTTP function"));

    private static HttpFunction? Read(MethodInfo method)
    {
        var function = method.GetCustomAttribute<FunctionAttribute>();
        var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null);
        if (function is null || trigger is null) return null;
        return new HttpFunction
        {
            Method = method,
            Name = function.Name,
            Methods = [.. (trigger.Methods ?? []).Select(verb => verb.ToLowerInvariant())],
            Route = trigger.Route ?? function.Name,
            Audience = method.GetCustomAttribute<AudienceAttribute>()?.Audience,
            MaxBodyBytes = method.GetCustomAttribute<MaxBodyAttribute>()?.Bytes ?? HttpGate.MaxBodyBytes,
            Operation = method.GetCustomAttribute<OperationAttribute>(),
            Parameters = method.GetCustomAttribute<TakesAttribute>()?.Parameters ?? [],
        };
    }
}
