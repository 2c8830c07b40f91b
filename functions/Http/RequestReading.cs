using Microsoft.AspNetCore.Http;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Reads what an HTTP request carries, strictly: a parameter that is misspelt or given twice must not pass as “no filter”.</summary>
public static class RequestReading
{
    private const int FirstBodyBytes = 64 * 1024;

    /// <exception cref="ApiProblemException">400: a parameter the function does not take, or one given twice.</exception>
    public static IReadOnlyDictionary<string, string> Query(HttpRequest request, IReadOnlyList<QueryParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            if (name == CallerIdentity.KeyParameter) continue;
            if (!parameters.Any(parameter => parameter.Name == name))
            {
                var allowed = parameters.Count == 0 ? "无" : string.Join(", ", parameters.Select(parameter => parameter.Name));
                throw new ApiProblemException(ProblemCodes.UnknownParameter, $"没有参数 {(name.Length <= 40 ? name : "…")},可用:{allowed}") { Parameter = name, Allowed = allowed };
            }

            if (values.Count != 1) throw ApiProblemException.Bad(name, values.ToString(), "只给一次");
            query[name] = values[0] ?? "";
        }

        return query;
    }

    /// <summary>The body of a POST; empty otherwise.</summary>
    /// <exception cref="ApiProblemException">413: larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int maxBytes)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method)) return default;
        var body = new byte[Math.Min(maxBytes, FirstBodyBytes) + 1];
        var length = 0;
        while (true)
        {
            length += await request.Body.ReadAtLeastAsync(body.AsMemory(length), body.Length - length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
            if (length < body.Length) return body.AsMemory(0, length);
            if (length > maxBytes) break;
            Array.Resize(ref body, (int)Math.Min(maxBytes + 1L, 2L * body.Length));
        }

        throw new ApiProblemException(ProblemCodes.BodyTooLarge, $"请求内容不得超过 {maxBytes / 1024} KiB");
    }
}
