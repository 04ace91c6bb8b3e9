using SimulatedAws.Faults;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>The errors of fault rules and rate limits. Each protocol has its own codes.</summary>
internal static class FaultErrors
{
    /// <summary>Returns a throttling error.</summary>
    public static WireException Throttle(ErrorStyle style, FaultRule? rule = null)
    {
        var (code, status) = style switch
        {
            ErrorStyle.Ec2 => ("RequestLimitExceeded", 503),
            ErrorStyle.Json => ("ThrottlingException", 400),
            ErrorStyle.RestJson => ("TooManyRequestsException", 429),
            ErrorStyle.S3 => ("SlowDown", 503),
            _ => ("Throttling", 400),
        };
        string message = style switch { ErrorStyle.Ec2 => "Request limit exceeded.", ErrorStyle.S3 => "Please reduce your request rate.", _ => "Rate exceeded" };
        return Of(rule, code, status, message);
    }

    /// <summary>Returns a denial.</summary>
    public static WireException Denied(ErrorStyle style, FaultRule rule)
    {
        var (code, status) = style switch
        {
            ErrorStyle.Ec2 => ("UnauthorizedOperation", 403),
            ErrorStyle.Json => ("AccessDeniedException", 400),
            ErrorStyle.RestJson => ("AccessDeniedException", 403),
            _ => ("AccessDenied", 403),
        };
        return Of(rule, code, status, "You are not authorized to perform this operation.");
    }

    /// <summary>Returns the custom error of a rule.</summary>
    public static WireException Chosen(FaultRule rule) => Of(rule, "InternalFailure", 500, "An internal error has occurred.");

    private static WireException Of(FaultRule? rule, string code, int status, string message) =>
        new(rule?.Code ?? code, rule?.Message ?? message, rule?.Status ?? status);
}
