using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SimulatedAws.Protocols;

namespace SimulatedAws.Identity;

/// <summary>The simulated STS.</summary>
internal sealed partial class SecurityTokenService(PrincipalDirectory directory, RoleTrust roles)
{
    private const int HourInSeconds = 3600;

    /// <summary>Runs an operation and returns its output.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The request's input.</param>
    /// <param name="caller">The caller; null when the operation is not signed.</param>
    /// <exception cref="WireException">The caller is not authorized, or the request is invalid.</exception>
    public JsonElement Answer(string operation, JsonObject input, Principal? caller) => JsonSerializer.SerializeToElement(operation switch
    {
        "GetCallerIdentity" => new JsonObject { ["UserId"] = caller!.UserId, ["Account"] = caller.Account, ["Arn"] = caller.Arn },
        "AssumeRole" => AssumeRole(input, caller!),
        "AssumeRoleWithWebIdentity" => AssumeRoleWithWebIdentity(input),
        _ => throw new WireException("InvalidAction", $"The simulated STS has no {operation}.", 400),
    });

    private JsonObject AssumeRole(JsonObject input, Principal caller)
    {
        string arn = Text(input, "RoleArn") ?? "";
        string session = SessionName(input);
        if (roles.Find(arn) is not { } found || !RoleTrust.Allows(found.Role, caller, Text(input, "ExternalId")))
        {
            throw new WireException("AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}", 403);
        }
        int seconds = Duration(input, found.Role.MaxSessionDuration);
        if (caller.RoleArn is not null && seconds > HourInSeconds)
        {
            throw new WireException(
                "ValidationError", "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining", 400);
        }
        return Output(directory.BeginRole(found.Account, arn, session, TimeSpan.FromSeconds(seconds)));
    }

    private JsonObject AssumeRoleWithWebIdentity(JsonObject input)
    {
        string session = SessionName(input);
        if (Text(input, "WebIdentityToken") != "valid-token")
        {
            throw new WireException("InvalidIdentityToken", "The ID Token provided is not a valid JWT.", 400);
        }
        string arn = Text(input, "RoleArn") ?? "";
        if (roles.Find(arn) is not { } found)
        {
            throw new WireException("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403);
        }
        var output = Output(directory.BeginRole(found.Account, arn, session, TimeSpan.FromSeconds(Duration(input, found.Role.MaxSessionDuration))));
        output["SubjectFromWebIdentityToken"] = "simulated-subject";
        output["Audience"] = "sts.amazonaws.com";
        return output;
    }

    private static JsonObject Output(Principal session) => new()
    {
        ["Credentials"] = new JsonObject
        {
            ["AccessKeyId"] = session.AccessKeyId,
            ["SecretAccessKey"] = session.Secret,
            ["SessionToken"] = session.SessionToken,
            ["Expiration"] = Moment(session.Expires!.Value),
        },
        ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = session.UserId, ["Arn"] = session.Arn },
    };

    /// <summary>Formats a date-time as AWS's credential sources do.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string SessionName(JsonObject input)
    {
        string name = Text(input, "RoleSessionName") ?? "";
        if (SessionNames().IsMatch(name)) return name;
        throw new WireException(
            "ValidationError",
            $"1 validation error detected: Value '{name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
            400);
    }

    private static int Duration(JsonObject input, int most)
    {
        int seconds = input.TryGetPropertyValue("DurationSeconds", out var given) && given is not null ? (int)given.GetValue<long>() : HourInSeconds;
        if (seconds < 900)
        {
            throw new WireException(
                "ValidationError",
                $"1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
                400);
        }
        if (seconds <= most) return seconds;
        throw new WireException("ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", 400);
    }

    private static string? Text(JsonObject input, string name) => input.TryGetPropertyValue(name, out var value) ? value?.GetValue<string>() : null;

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$")]
    private static partial Regex SessionNames();
}
