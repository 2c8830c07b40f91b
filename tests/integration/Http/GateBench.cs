using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Wuyi.Pipeline.Functions.Http;
using Wuyi.Pipeline.Functions.Http.Access;

namespace Wuyi.Pipeline.IntegrationTests.Http;

/// <summary>A gate with two keys, and requests to it.</summary>
internal static class GateBench
{
    public const string ReaderKey = "reader-key-1";
    public const string OperatorKey = "operator-key-1";

    public static AccessOptions Access { get; } = new()
    {
        ReaderKeyHashes = [Hash("another reader"), Hash(ReaderKey)],
        OperatorKeyHashes = [Hash(OperatorKey)],
    };

    public static HttpGate Gate(AccessOptions? access = null) => new(new CallerIdentity(access ?? Access), NullLogger<HttpGate>.Instance);

    public static HttpRequest Request(string method = "GET", string query = "", string? key = null, string body = "")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Path = "/api/test";
        context.Request.QueryString = new QueryString(query);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (key is not null) context.Request.Headers[CallerIdentity.KeyHeader] = key;
        return context.Request;
    }

    /// <summary>What goes over the wire.</summary>
    public static async Task<(int Status, string Body, IHeaderDictionary Headers)> SendAsync(IResult result)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }

    public static string CodeOf(string problem)
    {
        using var document = JsonDocument.Parse(problem);
        return document.RootElement.GetProperty("code").GetString()!;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
