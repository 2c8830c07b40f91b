using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.OpenApi;

/// <summary>The OpenAPI 3.1 document, made from the functions' attributes and the types they answer with: there is no second list to drift.</summary>
public static class OpenApiDocument
{
    private static readonly Lazy<byte[]> Built = new(() =>
        Encoding.UTF8.GetBytes(Build(HttpFunction.In(typeof(OpenApiDocument).Assembly)).ToJsonString(Output)));

    private static readonly JsonSerializerOptions Output = new() { Encoder = ApiJson.Instance.Options.Encoder, WriteIndented = true };

    public static Answer Answer(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Answer { ContentType = Queries.Answer.JsonType, Body = Built.Value, ETag = EntityTag.OfContent(call.Audience, Built.Value) };
    }

    /// <summary>The document of the given functions.</summary>
    public static JsonObject Build(IReadOnlyList<HttpFunction> functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var route in functions.GroupBy(function => function.Route, StringComparer.Ordinal))
        {
            var path = new JsonObject();
            foreach (var function in route)
            {
                foreach (var method in function.Methods) path[method] = OpenApiOperation.Build(function, schemas);
            }

            paths["/" + route.Key] = path;
        }

        schemas.Reference(typeof(Queries.Views.ProblemView));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "武义县工业碳效与亩均数据接口",
                ["version"] = EntityTag.ApiVersion,
                ["description"] = "数值四舍五入到6位小数;null 表示未知,原因见 status 或 flags。错误为 application/problem+json,带稳定的 code。",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = AnswerResult.Prefix.TrimEnd('/') }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Document,
                ["securitySchemes"] = new JsonObject
                {
                    ["reader"] = Key("读者密钥"),
                    ["operator"] = Key("管理员密钥;可做读者能做的一切"),
                },
            },
        };
    }

    private static JsonObject Key(string description) => new()
    {
        ["type"] = "apiKey", ["in"] = "header", ["name"] = Access.CallerIdentity.KeyHeader, ["description"] = description,
    };
}
