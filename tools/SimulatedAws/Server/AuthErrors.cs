using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>The errors for invalid signatures and credentials. Each protocol has its own codes.</summary>
internal static class AuthErrors
{
    private const string UnknownToken = "The security token included in the request is invalid.";

    /// <summary>Returns the error of a verdict.</summary>
    public static WireException Of(SignatureVerdict verdict, ErrorStyle style)
    {
        var (code, status) = Code(verdict, style);
        string message = verdict switch
        {
            SignatureVerdict.Missing => "Request is missing Authentication Token",
            SignatureVerdict.Malformed => "The request signature is malformed",
            SignatureVerdict.UnknownKey when style == ErrorStyle.Ec2 => "AWS was not able to validate the provided access credentials",
            SignatureVerdict.UnknownKey => UnknownToken,
            SignatureVerdict.Skewed => "Signature expired: the request's date is more than 15 minutes from the server's.",
            SignatureVerdict.Expired => "The security token included in the request is expired",
            _ => "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
        };
        return new WireException(code, message, status);
    }

    private static (string Code, int Status) Code(SignatureVerdict verdict, ErrorStyle style) => (verdict, style) switch
    {
        (SignatureVerdict.Missing, ErrorStyle.Ec2) => ("MissingParameter", 400),
        (SignatureVerdict.Missing, ErrorStyle.Json) => ("MissingAuthenticationTokenException", 400),
        (SignatureVerdict.Missing, ErrorStyle.RestJson) => ("MissingAuthenticationTokenException", 403),
        (SignatureVerdict.Missing, ErrorStyle.S3) => ("AccessDenied", 403),
        (SignatureVerdict.Missing, _) => ("MissingAuthenticationToken", 403),

        (SignatureVerdict.Malformed, ErrorStyle.Ec2) => ("AuthFailure", 401),
        (SignatureVerdict.Malformed, ErrorStyle.Json) => ("IncompleteSignatureException", 400),
        (SignatureVerdict.Malformed, ErrorStyle.RestJson) => ("IncompleteSignatureException", 403),
        (SignatureVerdict.Malformed, ErrorStyle.S3) => ("AuthorizationHeaderMalformed", 400),
        (SignatureVerdict.Malformed, _) => ("IncompleteSignature", 400),

        (SignatureVerdict.UnknownKey, ErrorStyle.Ec2) => ("AuthFailure", 401),
        (SignatureVerdict.UnknownKey, ErrorStyle.Json) => ("UnrecognizedClientException", 400),
        (SignatureVerdict.UnknownKey, ErrorStyle.RestJson) => ("UnrecognizedClientException", 403),
        (SignatureVerdict.UnknownKey, ErrorStyle.S3) => ("InvalidAccessKeyId", 403),
        (SignatureVerdict.UnknownKey, _) => ("InvalidClientTokenId", 403),

        (SignatureVerdict.Skewed or SignatureVerdict.Expired, ErrorStyle.Ec2) => ("RequestExpired", 400),
        (SignatureVerdict.Skewed, ErrorStyle.S3) => ("RequestTimeTooSkewed", 403),

        (SignatureVerdict.Expired, ErrorStyle.Json) => ("ExpiredTokenException", 400),
        (SignatureVerdict.Expired, ErrorStyle.RestJson) => ("ExpiredTokenException", 403),
        (SignatureVerdict.Expired, ErrorStyle.S3) => ("ExpiredToken", 400),
        (SignatureVerdict.Expired, _) => ("ExpiredToken", 403),

        (_, ErrorStyle.Ec2) => ("AuthFailure", 401),
        (_, ErrorStyle.Json) => ("InvalidSignatureException", 400),
        (_, ErrorStyle.RestJson) => ("InvalidSignatureException", 403),
        _ => ("SignatureDoesNotMatch", 403),
    };
}
