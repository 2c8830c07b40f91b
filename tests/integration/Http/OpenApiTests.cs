using System.Text.Json.Nodes;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Functions.Http.Dashboard;
using Wuyi.Pipeline.Functions.Http.OpenApi;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.IntegrationTests.Http;

public class OpenApiTests
{
    private static readonly IReadOnlyList<HttpFunction> Functions = HttpFunction.In(typeof(HttpGate).Assembly);
    private static readonly JsonObject Document = JsonNode.Parse(OpenApiDocument.Answer(Call).Body.Span)!.AsObject();

    private static ApiCall Call => new() { Audience = Audience.Public, Caller = "test" };

    [Fact]
    public void Every_route_and_nothing_else_is_in_the_document()
    {
        var documented = Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"));
        var hosted = Functions.SelectMany(function => function.Methods.Select(method => $"{method} /{function.Route}"));
        Assert.Equal(hosted.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        Assert.Equal("3.1.0", (string?)Document["openapi"]);
    }

    [Fact]
    public void The_routes_of_the_contract_are_there() =>
        Assert.Equal(
            [
                "get aggregates/{dimension}",
                "get aggregates/{dimension}/{key}/trend",
                "get campaigns",
                "get campaigns/{period}",
                "get carbon-codes",
                "get carbon-codes/{creditCode}",
                "get coverage",
                "get dashboard",
                "get dashboard/campaign",
                "get deliverables",
                "get enterprises/{creditCode}",
                "get enterprises/{creditCode}/distance",
                "get enterprises/{creditCode}/explanation",
                "get evaluations",
                "get evaluations/{year}",
                "get evaluations/{year}/confirmations",
                "get evaluations/{year}/history",
                "get evaluations/{year}/preview",
                "get evaluations/{year}/public",
                "get evaluations/{year}/summary",
                "get evaluations/{year}/{creditCode}",
                "get files",
                "get files/{id}",
                "get files/{id}/issues",
                "get files/{id}/quarantine",
                "get files/{id}/restatement",
                "get findings",
                "get inefficient",
                "get inefficient/lists",
                "get inefficient/lists/{number}",
                "get inefficient/lists/{number}/public",
                "get inefficient/pool",
                "get inefficient/{creditCode}",
                "get land/commitments",
                "get land/expiring",
                "get land/grants",
                "get land/idle",
                "get land/idle/{parcel}",
                "get land/transfers",
                "get links",
                "get links/decisions",
                "get links/{id}",
                "get mappings",
                "get mappings/tool",
                "get mappings/{hash}",
                "get objections",
                "get objections/{number}",
                "get openapi.json",
                "get per-mu",
                "get per-mu/{creditCode}",
                "get periods",
                "get periods/{period}/history",
                "get periods/{period}/moved",
                "get periods/{period}/waiting",
                "get plans",
                "get plans/schema",
                "get plans/{id}",
                "get projects",
                "get projects/summary",
                "get projects/{id}",
                "get recalculations/{id}",
                "get reports",
                "get reports/{period}",
                "get rulebook",
                "get rulebook/schema",
                "get rulebook/{a}/diff/{b}",
                "get rulebook/{version}",
                "get runs/{a}/diff/{b}",
                "get runs/{id}",
                "get simulations/{id}",
                "get simulations/{id}/classes",
                "get simulations/{id}/enterprises",
                "get status",
                "get targets",
                "get targets/departments",
                "get targets/{id}",
                "get unlinked",
                "get warnings",
                "get warnings/index",
                "get warnings/{id}",
                "post drops/{source}",
                "post evaluations/{year}/confirmations",
                "post evaluations/{year}/publish",
                "post evaluations/{year}/withdraw",
                "post files/{id}/restore",
                "post files/{id}/withdraw",
                "post inefficient/lists",
                "post inefficient/{creditCode}/steps",
                "post land/idle/{parcel}/steps",
                "post links",
                "post links/{id}",
                "post mappings",
                "post mappings/preview",
                "post mappings/preview/draft",
                "post objections",
                "post objections/{number}/answer",
                "post periods/{period}/approve",
                "post periods/{period}/refuse",
                "post periods/{period}/release",
                "post periods/{period}/rollback",
                "post recalculations",
                "post reports",
                "post runs/{id}/verify",
                "post simulations",
                "post warnings/{id}/acknowledgement",
                "post what-if",
            ],
            Functions.Select(function => $"{function.Methods[0]} {function.Route}").Order(StringComparer.Ordinal));

    [Fact]
    public void Each_operation_has_its_parameters_answers_and_security()
    {
        foreach (var function in Functions)
        {
            var operation = Document["paths"]!["/" + function.Route]![function.Methods[0]]!;
            var named = (operation["parameters"]?.AsArray() ?? []).Select(parameter => $"{parameter!["in"]} {parameter["name"]}");
            var expected = OpenApiOperation.RouteParameters(function.Route).Select(name => "path " + name).Concat(function.Parameters.Select(parameter => "query " + parameter.Name));
            Assert.Equal(expected, named);
            var bound = function.Method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name!);
            Assert.Equal(OpenApiOperation.RouteParameters(function.Route), bound);

            var responses = operation["responses"]!.AsObject();
            Assert.NotNull(responses[function.Operation!.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            var schemes = operation["security"]!.AsArray().Select(requirement => requirement!.AsObject().Single().Key);
            Assert.Equal(function.Audience switch { Audience.Public => [], Audience.Reader => ["reader", "operator"], _ => ["operator"] }, schemes);
            Assert.Equal(function.Audience != Audience.Public, responses.ContainsKey("401") && responses.ContainsKey("403"));
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var schemas = Document["components"]!["schemas"]!.AsObject();
        var references = References(Document["paths"]!).Distinct().ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(schemas.ContainsKey(reference["#/components/schemas/".Length..]), reference));
    }

    [Fact]
    public void The_schema_of_a_carbon_code_is_the_contract()
    {
        var schema = Document["components"]!["schemas"]!["CarbonCodeView"]!;
        Assert.Equal(
            [
                "creditCode", "name", "town", "industry", "aboveScale", "period", "window", "status", "energy", "emissions", "valueAddedWan", "intensity",
                "level", "benchmark", "ratio", "grade", "neutralityRate", "nextGrade", "flags", "rulebook", "run",
            ],
            schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(schema["properties"]!.AsObject().Count, schema["required"]!.AsArray().Count);
        var statuses = schema["properties"]!["status"]!["enum"]!.AsArray().Select(word => (string?)word);
        Assert.Contains("non-positive-value-added", statuses);
    }

    [Fact]
    public void The_dashboard_is_one_document_that_asks_nobody_else()
    {
        var answer = DashboardDocument.Answer(Call);
        var page = System.Text.Encoding.UTF8.GetString(answer.Body.Span);
        Assert.DoesNotContain("/*style*/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/*script*/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        // The hashes in the policy are those of what stands in the page, or a browser runs none of it.
        var script = page[(page.IndexOf("<script>", StringComparison.Ordinal) + 8)..page.IndexOf("</script>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'sha256-{hash}'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_names_every_route_problem_code_and_flag()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "http.md"));
        Assert.All(Functions, function => Assert.Contains("`" + function.Route + "`", guide, StringComparison.Ordinal));
        Assert.All(ProblemCodes.All, code => Assert.Contains($"| `{code.Key}` | {code.Value.Status} |", guide, StringComparison.Ordinal));
        Assert.All(ChineseWords.FlagWords, flag => Assert.Contains($"| `{flag.Key}` | {flag.Value} |", guide, StringComparison.Ordinal));
        Assert.Contains(CallerIdentity.KeyHeader, guide, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(property => property.Key == "$ref" ? [(string)property.Value!] : References(property.Value)),
        JsonArray found => found.SelectMany(References),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
