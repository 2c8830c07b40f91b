using System.Runtime.CompilerServices;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Functions.Http.Access;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Functions.Http;

/// <summary>
/// The one way into every HTTP function. The worker cannot see which function key matched, so the functions are anonymous to the
/// platform and are let in here: declared audience, caller, parameters, answer, problems.
/// </summary>
public sealed class HttpGate(CallerIdentity identity, ILogger<HttpGate> log)
{
    /// <summary>Bytes of a body where a function declares no other bound (<see cref="MaxBodyAttribute"/>).</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Answers a request to the function that calls it.</summary>
    /// <param name="function">The function's instance.</param>
    /// <param name="request">The request.</param>
    /// <param name="handle">What to do once the caller is let in.</param>
    /// <param name="method">Name of the function's method; filled in by the compiler.</param>
    /// <param name="maxBodyBytes">Largest body.</param>
    public async Task<IResult> AnswerAsync(
        object function, HttpRequest request, Func<ApiCall, Task<Answer>> handle, [CallerMemberName] string method = "", int maxBodyBytes = MaxBodyBytes)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(handle);
        try
        {
            var declared = HttpFunction.Of(function.GetType(), method);
            var caller = Admit(declared, request);
            var call = new ApiCall
            {
                Audience = caller.Audience,
                Caller = caller.Name,
                Person = caller.IsPerson ? caller.Name : null,
                Query = RequestReading.Query(request, declared.Parameters),
                Accept = request.Headers.Accept,
                IfNoneMatch = request.Headers.IfNoneMatch,
                Body = await RequestReading.BodyAsync(request, Math.Max(maxBodyBytes, declared.MaxBodyBytes)),
            };
            return new AnswerResult(await handle(call), call.IfNoneMatch);
        }
        catch (ApiProblemException problem)
        {
            return new AnswerResult(problem.ToAnswer());
        }
        catch (RunCollectedException collected)
        {
            return Problem(ProblemCodes.CursorExpired, $"{collected.Period} 的计算批次 {collected.Run} 已不再保留");
        }
        catch (EvaluationCollectedException collected)
        {
            return Problem(ProblemCodes.CursorExpired, $"{collected.Year}年的评价批次 {collected.Run} 已不再保留");
        }
        catch (RequestFailedException failure)
        {
            log.LogError(failure, "{Method} {Path}: storage answered {Status} {Code}", request.Method, request.Path, failure.Status, failure.ErrorCode);
            return Problem(ProblemCodes.StorageUnavailable, "存储服务没有正常应答");
        }
        catch (AggregateException failures) when (failures.Flatten().InnerExceptions.All(failure => failure is RequestFailedException))
        {
            // What the storage client throws when its own retries are used up.
            log.LogError(failures, "{Method} {Path}: storage did not answer", request.Method, request.Path);
            return Problem(ProblemCodes.StorageUnavailable, "存储服务没有正常应答");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Method} {Path} failed", request.Method, request.Path);
            return Problem(ProblemCodes.InternalError, "已记录,请联系管理员");
        }
    }

    private Caller Admit(HttpFunction function, HttpRequest request)
    {
        if (function.Audience is not { } audience)
        {
            log.LogError("Function {Function} declares no audience: refused", function.Name);
            throw new ApiProblemException(ProblemCodes.AudienceUndeclared, $"接口 {function.Name} 未声明使用范围");
        }

        var caller = identity.Of(request);
        if (caller.Audience >= audience) return caller;
        throw caller switch
        {
            { Presented: false } => new ApiProblemException(ProblemCodes.MissingKey, $"请在请求头 {CallerIdentity.KeyHeader} 中提供访问密钥"),
            { Known: false } => new ApiProblemException(ProblemCodes.UnknownKey, "访问密钥不在登记之列"),
            _ => new ApiProblemException(ProblemCodes.Forbidden, audience == Audience.Operator ? "此项操作需要管理员(Operator)权限" : "需要读者(Reader)权限"),
        };
    }

    private static AnswerResult Problem(string code, string detail) => new(new ApiProblemException(code, detail).ToAnswer());
}
