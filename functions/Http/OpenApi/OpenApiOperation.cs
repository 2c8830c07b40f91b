using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Functions.Http.OpenApi;

/// <summary>One operation of the document.</summary>
public static partial class OpenApiOperation
{
    private static readonly string[] GateProblems = [ProblemCodes.InternalError, ProblemCodes.StorageUnavailable];
    private static readonly string[] KeyProblems = [ProblemCodes.MissingKey, ProblemCodes.UnknownKey, ProblemCodes.Forbidden];

    /// <exception cref="InvalidOperationException">The function does not say its audience or what it is.</exception>
    public static JsonObject Build(HttpFunction function, OpenApiSchemas schemas)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(schemas);
        var operation = function.Operation ?? throw new InvalidOperationException($"{function.Name} has no [Operation]");
        var audience = function.Audience ?? throw new InvalidOperationException($"{function.Name} has no [Audience]");
        var built = new JsonObject { ["operationId"] = function.Name, ["summary"] = operation.Summary };
        var parameters = new JsonArray([.. RouteParameters(function.Route).Select(InPath), .. function.Parameters.Select(InQuery)]);
        if (parameters.Count > 0) built["parameters"] = parameters;
        if (operation.Body is { } body)
        {
            built["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Reference(body) } },
            };
        }

        if (operation.BodyContentType is { } contentType)
        {
            var raw = contentType == "application/json" ? new JsonObject { ["type"] = "object" } : new JsonObject { ["type"] = "string", ["format"] = "binary" };
            built["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [contentType] = new JsonObject { ["schema"] = raw } } };
        }

        built["responses"] = Responses(function, operation, audience, schemas);
        built["security"] = audience switch
        {
            Audience.Public => new JsonArray(),
            Audience.Reader => new JsonArray(Security("reader"), Security("operator")),
            _ => new JsonArray(Security("operator")),
        };
        return built;
    }

    /// <summary>Names between braces of a route.</summary>
    public static IReadOnlyList<string> RouteParameters(string route) => [.. InBraces().Matches(route).Select(match => match.Groups[1].Value)];

    private static JsonObject Responses(HttpFunction function, OperationAttribute operation, Audience audience, OpenApiSchemas schemas)
    {
        var content = new JsonObject();
        if (operation.Response is { } response) content["application/json"] = new JsonObject { ["schema"] = schemas.Reference(response) };
        else content[operation.ContentType] = new JsonObject();
        if (operation.Csv)
        {
            content["text/csv"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
            content[Answer.XlsxType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } };
        }

        foreach (var type in operation.AlsoTypes) content[type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } };
        var responses = new JsonObject
        {
            [operation.Status.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["description"] = "成功", ["content"] = content },
        };
        if (operation.Status == 200) responses["304"] = new JsonObject { ["description"] = "与 If-None-Match 相同" };
        IEnumerable<string> problems = [.. operation.Problems, .. GateProblems, ProblemCodes.UnknownParameter];
        if (audience != Audience.Public) problems = problems.Concat(KeyProblems);
        if (function.Parameters.Count > 0 || function.Route.Contains("{creditCode}", StringComparison.Ordinal)) problems = problems.Append(ProblemCodes.BadParameter);
        foreach (var status in problems.Distinct().GroupBy(code => ProblemCodes.All[code].Status).OrderBy(group => group.Key))
        {
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = string.Join(";", status.Order(StringComparer.Ordinal).Select(code => $"{code} {ProblemCodes.All[code].Title}")),
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = schemas.Reference(typeof(ProblemView)) } },
            };
        }

        return responses;
    }

    private static JsonObject Security(string scheme) => new() { [scheme] = new JsonArray() };

    private static JsonObject InPath(string name) => new()
    {
        ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject InQuery(QueryParameter parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Words is { } words) schema["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        if (parameter.Minimum is { } minimum) schema["minimum"] = minimum;
        if (parameter.Maximum is { } maximum) schema["maximum"] = maximum;
        if (parameter.Pattern is { } pattern) schema["pattern"] = pattern;
        if (parameter.Default is { } value)
            schema["default"] = parameter.Type == "integer" ? int.Parse(value, CultureInfo.InvariantCulture) : value;
        var built = new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = schema };
        if (parameter.Example is { } example) built["example"] = example;
        return built;
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex InBraces();
}
