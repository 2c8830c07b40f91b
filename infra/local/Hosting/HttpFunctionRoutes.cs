using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>Serves the HTTP functions at the addresses that the Functions host gives them.</summary>
public static class HttpFunctionRoutes
{
    /// <param name="app">Where they are mapped.</param>
    /// <param name="catalog">Whose functions.</param>
    /// <param name="prefix">Route prefix without slashes; may be empty.</param>
    /// <param name="answered">Told of each function that has answered, with the status; null = nobody.</param>
    public static void Map(IEndpointRouteBuilder app, FunctionCatalog catalog, string prefix, Action<HttpFunction, int>? answered)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(prefix);
        foreach (var function in catalog.Http)
        {
            var pattern = prefix.Length == 0 ? function.Route : $"{prefix}/{function.Route}";
            RequestDelegate handler = context => HandleAsync(function, context, answered);
            var mapped = function.Verbs.Count == 0 ? app.Map(pattern, handler) : app.MapMethods(pattern, function.Verbs, handler);
            mapped.WithDisplayName(function.Name);
        }
    }

    private static async Task HandleAsync(HttpFunction function, HttpContext context, Action<HttpFunction, int>? answered)
    {
        var invoker = (FunctionInvoker)context.RequestServices.GetService(typeof(FunctionInvoker))!;
        var result = await invoker.InvokeAsync(function, parameter => Bind(parameter, context), context.RequestAborted);
        switch (result)
        {
            case IResult answer:
                await answer.ExecuteAsync(context);
                break;
            case IActionResult answer:
                await answer.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
                break;
            default:
                throw new InvalidOperationException($"function {function.Name} answered neither IResult nor IActionResult");
        }

        answered?.Invoke(function, context.Response.StatusCode);
    }

    private static object? Bind(ParameterInfo parameter, HttpContext context)
    {
        if (parameter.ParameterType == typeof(HttpRequest)) return context.Request;
        if (parameter.ParameterType == typeof(HttpContext)) return context;
        var text = context.GetRouteValue(parameter.Name!)?.ToString();
        if (text is null) return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(string) ? text : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
