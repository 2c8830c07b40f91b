using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>Sends an <see cref="Answer"/>: status, validators, caching, body; 304 when the caller has it already.</summary>
public sealed class AnswerResult(Answer answer, string? ifNoneMatch = null) : IResult
{
    /// <summary>Prefix of every route, as in host.json.</summary>
    public const string Prefix = "/api/";

    public Answer Answer { get; } = answer;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.Headers.Vary = HeaderNames.Accept;
        // Answers are for the caller who holds the key: shared caches keep nothing, and every use asks again (cheap: ETag).
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (Answer.ETag is not null) response.Headers.ETag = Answer.ETag;
        if (Answer.Location is not null) response.Headers.Location = Prefix + Answer.Location;
        if (Answer.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "ApiKey realm=\"wuyi-pipeline\"";
        if (Answer.Status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "5";
        if (Answer.Status == StatusCodes.Status304NotModified || (Answer.Status == StatusCodes.Status200OK && EntityTag.Matches(ifNoneMatch, Answer.ETag)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Answer.Status;
        response.ContentType = Answer.ContentType;
        if (Answer.Content is null) response.ContentLength = Answer.Body.Length;
        if (Answer.FileName is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{Answer.FileName}\"";
        foreach (var (name, value) in Answer.Headers) response.Headers[name] = value;
        if (Answer.Content is { } content)
        {
            await using (content) await content.CopyToAsync(response.Body, httpContext.RequestAborted);
            return;
        }

        await response.Body.WriteAsync(Answer.Body, httpContext.RequestAborted);
    }
}
