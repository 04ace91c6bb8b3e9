using System.Globalization;
using SimulatedAws.Faults;
using SimulatedAws.Identity;
using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>Handles a request: routing, signature, faults, rate limits, answer and log.</summary>
internal sealed class RequestHandler(Simulation simulation)
{
    private readonly ApiAnswers _answers = new(simulation);
    private readonly string _idPrefix = Guid.NewGuid().ToString()[..24];
    private long _lastId;

    /// <summary>Handles a request.</summary>
    public (Call Call, Reply Reply) Answer(ApiRequest request)
    {
        var call = new Call(request, _idPrefix + Interlocked.Increment(ref _lastId).ToString("x12", CultureInfo.InvariantCulture));
        var reply = Credentials(call) ?? Api(call);
        Record(call, reply);
        return (call, reply);
    }

    private Reply? Credentials(Call call)
    {
        foreach (var endpoint in simulation.CredentialEndpoints)
        {
            if (endpoint.Operation(call.Request) is not { } operation) continue;
            call.Service = endpoint.Service;
            call.OperationName = operation;
            return Faulty(call, () => endpoint.Answer(call.Request));
        }
        return null;
    }

    private Reply Api(Call call)
    {
        try
        {
            var caller = Identify(call);
            var answer = _answers.Find(call, caller);
            return Faulty(call, () =>
            {
                bool limited = simulation.Limits is { } limits && call.Account is { } account
                    && !limits.Take(account, call.Region!, call.Service!, call.OperationName!);
                return limited ? throw Throttle(call, null) : answer();
            });
        }
        catch (WireException error)
        {
            return new Reply(Error(call, error));
        }
    }

    private Principal? Identify(Call call)
    {
        FormatException? malformed = null;
        try
        {
            call.Claim = SignatureClaim.Of(call.Request);
        }
        catch (FormatException exception)
        {
            malformed = exception;
        }
        try
        {
            simulation.Router.Route(call);
        }
        catch (WireException) when (malformed is not null)
        {
            // Without a signature scope the service of a REST request is unknown. The error is the missing signature.
        }
        return malformed is null ? simulation.Authenticator.Authenticate(call) : throw Authenticator.Refuse(call, SignatureVerdict.Malformed);
    }

    private Reply Faulty(Call call, Func<WireOutput> answer)
    {
        var rule = simulation.Faults.Draw(call.Service, call.OperationName, call.Account, call.Region, call.Page);
        try
        {
            return new Reply(rule is null ? answer() : Output(call, rule, answer), rule);
        }
        catch (WireException error)
        {
            return new Reply(Error(call, error), rule);
        }
    }

    private WireOutput? Output(Call call, FaultRule rule, Func<WireOutput> answer) => rule.Kind switch
    {
        FaultKind.Throttle => throw Throttle(call, rule),
        FaultKind.Denied => throw FaultErrors.Denied(call.Style, rule),
        FaultKind.Error => throw FaultErrors.Chosen(rule),
        FaultKind.Http500 => Html(500, "Internal Server Error"),
        FaultKind.Http503 => Html(503, "Service Unavailable"),
        FaultKind.Garbage when call.Style is ErrorStyle.Json or ErrorStyle.RestJson => WireOutput.Of(200, "application/json", "{\"not json\": [1, 2"),
        FaultKind.Garbage => WireOutput.Of(200, "text/xml", "<Response><not xml"),
        FaultKind.Loop => Looping(call, answer),
        FaultKind.Reset or FaultKind.Hang => null,
        _ => answer(),
    };

    private static WireOutput Looping(Call call, Func<WireOutput> answer)
    {
        call.Loops = true;
        return answer();
    }

    private WireException Throttle(Call call, FaultRule? rule)
    {
        simulation.Statistics.CountThrottle($"{call.Service}.{call.OperationName}");
        return FaultErrors.Throttle(call.Style, rule);
    }

    private static WireOutput Html(int status, string reason) =>
        WireOutput.Of(status, "text/html", $"<html><body><b>Http/1.1 {reason}</b></body></html>");

    private static WireOutput Error(Call call, WireException error) => ErrorWriter.Write(call.Style, error, call.Service, call.Id);

    private void Record(Call call, Reply reply)
    {
        simulation.Statistics.Count($"{call.Service}.{call.OperationName}", reply.Status);
        simulation.Log.Add(new RequestLogEntry
        {
            Time = simulation.Clock.GetUtcNow(),
            Account = call.Account,
            Region = call.Region,
            Service = call.Service,
            Operation = call.OperationName,
            Page = call.Page,
            Status = reply.Status,
            Verify = call.Verdict,
            AccessKeyId = call.Claim?.AccessKeyId,
            UserAgent = call.Request.Header("user-agent"),
            Host = call.Request.Header("host"),
            Attempt = call.Request.Header("amz-sdk-request"),
            Fault = reply.Fault?.Kind,
        });
    }
}
