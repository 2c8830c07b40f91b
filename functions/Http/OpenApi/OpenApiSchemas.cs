using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Reports;

namespace Wuyi.Pipeline.Functions.Http.OpenApi;

/// <summary>JSON Schemas of the documents, exported from the same metadata that writes them (OpenAPI 3.1 speaks JSON Schema 2020-12).</summary>
public sealed class OpenApiSchemas
{
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Describe,
    };

    public JsonObject Document { get; } = [];

    /// <summary>A reference to the schema of a document type.</summary>
    public JsonObject Reference(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = NameOf(type);
        if (!Document.ContainsKey(name))
        {
            var info = ApiJson.Instance.GetTypeInfo(type) ?? ReportJson.Instance.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is no document of the API");
            Document[name] = info.GetJsonSchemaAsNode(Exporter);
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? NameOf(type.GetGenericArguments()[0]).Replace("View", "", StringComparison.Ordinal) + "Page"
        : type.Name;

    /// <summary>What the API writes is always there, null says unknown: every property is required but those that are left out when there is nothing to say.</summary>
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is JsonObject schema && context.TypeInfo.Kind == JsonTypeInfoKind.Object && schema["properties"] is JsonObject properties)
            schema["required"] = new JsonArray([.. properties.Where(property => !IsLeftOut(property.Key, context.TypeInfo)).Select(property => (JsonNode)property.Key)]);
        return node;
    }

    private static bool IsLeftOut(string property, JsonTypeInfo type) => type.Properties.Any(known => known.Name == property && known.ShouldSerialize is not null);
}
