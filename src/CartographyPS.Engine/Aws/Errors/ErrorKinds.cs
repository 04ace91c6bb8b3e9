using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Errors;

/// <summary>Maps AWS's error codes to their meaning for the caller. This is the only such table.</summary>
internal static class ErrorKinds
{
    private static readonly Dictionary<string, AwsErrorKind> ByCode = new(StringComparer.Ordinal)
    {
        ["AccessDenied"] = AwsErrorKind.Denied,
        ["AccessDeniedException"] = AwsErrorKind.Denied,
        ["AuthorizationError"] = AwsErrorKind.Denied,
        ["AuthorizationErrorException"] = AwsErrorKind.Denied,
        ["UnauthorizedOperation"] = AwsErrorKind.Denied,
        ["UnauthorizedAccess"] = AwsErrorKind.Denied,
        ["NotAuthorized"] = AwsErrorKind.Denied,
        ["NotAuthorizedException"] = AwsErrorKind.Denied,
        ["ForbiddenException"] = AwsErrorKind.Denied,
        ["AllAccessDisabled"] = AwsErrorKind.Denied,
        ["KMSAccessDeniedException"] = AwsErrorKind.Denied,

        ["AuthFailure"] = AwsErrorKind.Credentials,
        ["ExpiredToken"] = AwsErrorKind.Credentials,
        ["ExpiredTokenException"] = AwsErrorKind.Credentials,
        ["RequestExpired"] = AwsErrorKind.Credentials,
        ["IncompleteSignature"] = AwsErrorKind.Credentials,
        ["IncompleteSignatureException"] = AwsErrorKind.Credentials,
        ["InvalidAccessKeyId"] = AwsErrorKind.Credentials,
        ["InvalidClientTokenId"] = AwsErrorKind.Credentials,
        ["InvalidSignatureException"] = AwsErrorKind.Credentials,
        ["InvalidToken"] = AwsErrorKind.Credentials,
        ["MissingAuthenticationToken"] = AwsErrorKind.Credentials,
        ["MissingAuthenticationTokenException"] = AwsErrorKind.Credentials,
        ["SignatureDoesNotMatch"] = AwsErrorKind.Credentials,
        ["TokenRefreshRequired"] = AwsErrorKind.Credentials,
        ["UnrecognizedClientException"] = AwsErrorKind.Credentials,

        ["BandwidthLimitExceeded"] = AwsErrorKind.Throttled,
        ["EC2ThrottledException"] = AwsErrorKind.Throttled,
        ["LimitExceededException"] = AwsErrorKind.Throttled,
        ["PriorRequestNotComplete"] = AwsErrorKind.Throttled,
        ["ProvisionedThroughputExceededException"] = AwsErrorKind.Throttled,
        ["RequestLimitExceeded"] = AwsErrorKind.Throttled,
        ["RequestThrottled"] = AwsErrorKind.Throttled,
        ["RequestThrottledException"] = AwsErrorKind.Throttled,
        ["SlowDown"] = AwsErrorKind.Throttled,
        ["Throttling"] = AwsErrorKind.Throttled,
        ["ThrottlingException"] = AwsErrorKind.Throttled,
        ["ThrottledException"] = AwsErrorKind.Throttled,
        ["TooManyRequestsException"] = AwsErrorKind.Throttled,
        ["TransactionInProgressException"] = AwsErrorKind.Throttled,

        ["IDPCommunicationError"] = AwsErrorKind.Transient,
        ["InternalError"] = AwsErrorKind.Transient,
        ["InternalFailure"] = AwsErrorKind.Transient,
        ["InternalServerError"] = AwsErrorKind.Transient,
        ["InternalServerException"] = AwsErrorKind.Transient,
        ["InternalServerErrorException"] = AwsErrorKind.Transient,
        ["InternalServiceError"] = AwsErrorKind.Transient,
        ["KMSInternalException"] = AwsErrorKind.Transient,
        ["RequestTimeout"] = AwsErrorKind.Transient,
        ["RequestTimeoutException"] = AwsErrorKind.Transient,
        ["RequestTimeTooSkewed"] = AwsErrorKind.Transient,
        ["ServiceException"] = AwsErrorKind.Transient,
        ["ServiceFailure"] = AwsErrorKind.Transient,
        ["ServiceUnavailable"] = AwsErrorKind.Transient,
        ["ServiceUnavailableException"] = AwsErrorKind.Transient,
        ["Unavailable"] = AwsErrorKind.Transient,

        ["InvalidAction"] = AwsErrorKind.Unsupported,
        ["OptInRequired"] = AwsErrorKind.Unsupported,
        ["SubscriptionRequiredException"] = AwsErrorKind.Unsupported,
        ["UnknownOperationException"] = AwsErrorKind.Unsupported,
        ["UnsupportedOperation"] = AwsErrorKind.Unsupported,
        ["RegionDisabledException"] = AwsErrorKind.Unsupported,
    };

    /// <summary>Returns the meaning of an error response: by its code, else by its HTTP status.</summary>
    public static AwsErrorKind Of(ErrorResponse error, int status)
    {
        if (ByCode.TryGetValue(error.Code, out var kind)) return kind;
        return status switch
        {
            429 => AwsErrorKind.Throttled,
            >= 500 => AwsErrorKind.Transient,
            401 or 403 => AwsErrorKind.Denied,
            _ => AwsErrorKind.Other,
        };
    }

    /// <summary>Returns true when the error may be temporary. Only such calls are retried.</summary>
    public static bool CanPass(AwsErrorKind kind) => kind is AwsErrorKind.Throttled or AwsErrorKind.Transient;

    /// <summary>Returns true when new credentials may help.</summary>
    public static bool IsExpired(string code) => code is "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" or "TokenRefreshRequired";
}
