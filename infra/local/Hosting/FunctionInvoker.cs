using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>Calls a function as the worker does: its class from the services, its arguments by parameter, its result awaited.</summary>
public sealed class FunctionInvoker(IServiceScopeFactory scopes)
{
    /// <param name="function">What is called.</param>
    /// <param name="bind">Gives the argument of a parameter; not asked for cancellation tokens.</param>
    /// <param name="cancellation">Handed to the function.</param>
    /// <returns>The function's result; null when it has none.</returns>
    public async Task<object?> InvokeAsync(HostedFunction function, Func<ParameterInfo, object?> bind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(bind);
        await using var scope = scopes.CreateAsyncScope();
        var method = function.Method;
        var instance = method.IsStatic ? null : ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, method.DeclaringType!);
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellation : bind(parameter))
            .ToArray();
        object? returned;
        try
        {
            returned = method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(wrapper.InnerException);
            throw;
        }

        return await ResultAsync(returned);
    }

    private static async Task<object?> ResultAsync(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                // async Task without a result is Task<VoidTaskResult> underneath.
                var type = task.GetType().GetProperty(nameof(Task<object>.Result));
                return type is null || type.PropertyType.Name == "VoidTaskResult" ? null : type.GetValue(task);
            case ValueTask task:
                await task;
                return null;
            default:
                return returned;
        }
    }
}
