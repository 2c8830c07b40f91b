using System.Text;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using static Wuyi.Pipeline.IntegrationTests.Http.GateBench;

namespace Wuyi.Pipeline.IntegrationTests.Http;

public class HttpGateTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(ReaderKey)]
    [InlineData(OperatorKey)]
    public async Task A_route_without_a_declared_audience_is_refused_to_everybody(string? key)
    {
        var functions = new SampleFunctions(Gate());
        var (status, body, _) = await SendAsync(await functions.UndeclaredAsync(Request(key: key)));
        Assert.Equal((500, ProblemCodes.AudienceUndeclared), (status, CodeOf(body)));
        Assert.Null(functions.Seen);
    }

    [Fact]
    public void Every_function_of_the_app_declares_its_audience_and_only_shells_and_published_classes_are_public()
    {
        var functions = HttpFunction.In(typeof(HttpGate).Assembly);
        Assert.NotEmpty(functions);
        Assert.All(functions, function => Assert.NotNull(function.Audience));
        Assert.Equal(["dashboard", "dashboard/campaign", "evaluations/{year}/public", "inefficient/lists/{number}/public", "mappings/tool", "openapi.json"], functions.Where(function => function.Audience == Audience.Public).Select(function => function.Route));
    }

    [Theory]
    [InlineData(null, 401, ProblemCodes.MissingKey)]
    [InlineData("wrong", 401, ProblemCodes.UnknownKey)]
    [InlineData(ReaderKey, 403, ProblemCodes.Forbidden)]
    [InlineData(OperatorKey, 200, null)]
    public async Task Operators_only(string? key, int expected, string? code)
    {
        var functions = new SampleFunctions(Gate());
        var (status, body, headers) = await SendAsync(await functions.OperatorAsync(Request("POST", key: key, body: "{}")));
        Assert.Equal(expected, status);
        if (code is not null) Assert.Equal(code, CodeOf(body));
        Assert.Equal(expected == 401, headers.WWWAuthenticate.Count == 1);
        Assert.Equal(expected == 200, functions.Seen is not null);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("wrong", 401)]
    [InlineData(ReaderKey, 200)]
    [InlineData(OperatorKey, 200)]
    public async Task Readers_and_operators(string? key, int expected) =>
        Assert.Equal(expected, (await SendAsync(await new SampleFunctions(Gate()).ReaderAsync(Request(key: key)))).Status);

    [Fact]
    public async Task A_key_may_come_as_code_and_is_then_no_parameter()
    {
        var functions = new SampleFunctions(Gate());
        Assert.Equal(200, (await SendAsync(await functions.ReaderAsync(Request(query: "?code=" + ReaderKey + "&limit=5")))).Status);
        Assert.Equal(["limit"], functions.Seen!.Query.Keys);
    }

    [Fact]
    public async Task Without_any_key_in_the_settings_nobody_gets_in() =>
        Assert.Equal(401, (await SendAsync(await new SampleFunctions(Gate(new AccessOptions())).ReaderAsync(Request(key: ReaderKey)))).Status);

    [Theory]
    [InlineData("?industy=34", ProblemCodes.UnknownParameter)]
    [InlineData("?source=tax&source=power", ProblemCodes.BadParameter)]
    public async Task A_misspelt_or_repeated_parameter_is_refused(string query, string code)
    {
        var (status, body, _) = await SendAsync(await new SampleFunctions(Gate()).ReaderAsync(Request(query: query, key: ReaderKey)));
        Assert.Equal((400, code), (status, CodeOf(body)));
    }

    [Theory]
    [InlineData(false, "Operator", 401)]
    [InlineData(true, "Operator", 200)]
    [InlineData(true, "Reader", 403)]
    [InlineData(true, "Visitor", 403)]
    public async Task The_platforms_principal_is_believed_only_where_the_platform_authenticates(bool believed, string role, int expected)
    {
        var functions = new SampleFunctions(Gate(new AccessOptions { PlatformAuthentication = believed }));
        var request = Request("POST");
        request.Headers[ClientPrincipal.Header] = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $$"""{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"李四"},{"typ":"roles","val":"{{role}}"}]}"""));
        Assert.Equal(expected, (await SendAsync(await functions.OperatorAsync(request))).Status);
        if (expected == 200) Assert.Equal(("李四", "李四"), (functions.Seen!.Caller, functions.Seen.RequireNamed()));
    }

    [Theory]
    [InlineData("""{"typ":"name","val":"报送程序"},{"typ":"idtyp","val":"app"}""")]
    [InlineData("""{"typ":"appid","val":"7c1d"}""")]
    public async Task An_application_is_no_person_whatever_its_role(string claims)
    {
        var functions = new SampleFunctions(Gate(new AccessOptions { PlatformAuthentication = true }));
        var request = Request("POST");
        request.Headers[ClientPrincipal.Header] = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $$"""{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"roles","val":"Operator"},{{claims}}]}"""));
        Assert.Equal(200, (await SendAsync(await functions.OperatorAsync(request))).Status);
        Assert.Equal(ProblemCodes.NamedPersonRequired, Assert.Throws<ApiProblemException>(() => functions.Seen!.RequireNamed()).Code);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    public async Task A_principal_that_cannot_be_read_is_nobody(string header)
    {
        var request = Request("POST");
        request.Headers[ClientPrincipal.Header] = header;
        Assert.Equal(401, (await SendAsync(await new SampleFunctions(Gate(new AccessOptions { PlatformAuthentication = true })).OperatorAsync(request))).Status);
    }

    [Theory]
    [InlineData(true, "%E7%8E%8B%E4%BA%94", "王五")]
    [InlineData(false, "%E7%8E%8B%E4%BA%94", null)]
    public async Task The_operators_local_name_is_taken_only_where_it_is_switched_on(bool local, string header, string? name)
    {
        var functions = new SampleFunctions(Gate(Access with { LocalOperator = local }));
        var request = Request("POST", key: OperatorKey);
        request.Headers[CallerIdentity.OperatorHeader] = header;
        await SendAsync(await functions.OperatorAsync(request));
        if (name is not null) Assert.Equal((name, name), (functions.Seen!.Caller, functions.Seen.RequireNamed()));
        else
        {
            Assert.StartsWith("key ", functions.Seen!.Caller, StringComparison.Ordinal);
            Assert.Equal(ProblemCodes.NamedPersonRequired, Assert.Throws<ApiProblemException>(() => functions.Seen.RequireNamed()).Code);
        }
    }

    [Fact]
    public async Task A_failure_tells_its_code_and_nothing_of_the_inside()
    {
        var (status, body, _) = await SendAsync(await new SampleFunctions(Gate()).FailingAsync(Request()));
        Assert.Equal((500, ProblemCodes.InternalError), (status, CodeOf(body)));
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_stays_silent_after_all_retries_is_unavailable_and_no_error_of_ours()
    {
        var (status, body, _) = await SendAsync(await new SampleFunctions(Gate()).SilentStorageAsync(Request()));
        Assert.Equal((503, ProblemCodes.StorageUnavailable), (status, CodeOf(body)));
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_refused()
    {
        var request = Request("POST", key: OperatorKey, body: new string('x', HttpGate.MaxBodyBytes + 1));
        var (status, body, _) = await SendAsync(await new SampleFunctions(Gate()).OperatorAsync(request));
        Assert.Equal((413, ProblemCodes.BodyTooLarge), (status, CodeOf(body)));
    }

    [Fact]
    public async Task What_the_caller_has_is_answered_with_304_but_not_before_the_key()
    {
        var functions = new SampleFunctions(Gate());
        var request = Request();
        request.Headers.IfNoneMatch = "\"t\"";
        Assert.Equal(401, (await SendAsync(await functions.ReaderAsync(request))).Status);
        request.Headers[CallerIdentity.KeyHeader] = ReaderKey;
        var (status, body, headers) = await SendAsync(await functions.ReaderAsync(request));
        Assert.Equal((304, ""), (status, body));
        Assert.Equal("Accept", headers.Vary);
        Assert.Equal("private, no-cache", headers.CacheControl);
    }
}
