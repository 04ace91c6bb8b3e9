using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Errors;

public sealed class ErrorKindsTests
{
    [Theory]
    [InlineData("UnauthorizedOperation", 403, nameof(AwsErrorKind.Denied))]
    [InlineData("AccessDenied", 403, nameof(AwsErrorKind.Denied))]
    [InlineData("AccessDeniedException", 400, nameof(AwsErrorKind.Denied))]
    [InlineData("AuthorizationError", 403, nameof(AwsErrorKind.Denied))]
    [InlineData("SomethingNew", 403, nameof(AwsErrorKind.Denied))]
    [InlineData("AuthFailure", 401, nameof(AwsErrorKind.Credentials))]
    [InlineData("ExpiredToken", 403, nameof(AwsErrorKind.Credentials))]
    [InlineData("ExpiredTokenException", 400, nameof(AwsErrorKind.Credentials))]
    [InlineData("InvalidClientTokenId", 403, nameof(AwsErrorKind.Credentials))]
    [InlineData("InvalidAccessKeyId", 403, nameof(AwsErrorKind.Credentials))]
    [InlineData("UnrecognizedClientException", 400, nameof(AwsErrorKind.Credentials))]
    [InlineData("SignatureDoesNotMatch", 403, nameof(AwsErrorKind.Credentials))]
    [InlineData("MissingAuthenticationToken", 403, nameof(AwsErrorKind.Credentials))]
    [InlineData("MissingAuthenticationTokenException", 400, nameof(AwsErrorKind.Credentials))]
    [InlineData("RequestLimitExceeded", 503, nameof(AwsErrorKind.Throttled))]
    [InlineData("Throttling", 400, nameof(AwsErrorKind.Throttled))]
    [InlineData("ThrottlingException", 400, nameof(AwsErrorKind.Throttled))]
    [InlineData("TooManyRequestsException", 429, nameof(AwsErrorKind.Throttled))]
    [InlineData("SlowDown", 503, nameof(AwsErrorKind.Throttled))]
    [InlineData("PriorRequestNotComplete", 400, nameof(AwsErrorKind.Throttled))]
    [InlineData("SomethingNew", 429, nameof(AwsErrorKind.Throttled))]
    [InlineData("InternalFailure", 500, nameof(AwsErrorKind.Transient))]
    [InlineData("RequestTimeout", 400, nameof(AwsErrorKind.Transient))]
    [InlineData("Http502", 502, nameof(AwsErrorKind.Transient))]
    [InlineData("SomethingNew", 500, nameof(AwsErrorKind.Transient))]
    [InlineData("OptInRequired", 403, nameof(AwsErrorKind.Unsupported))]
    [InlineData("InvalidAction", 400, nameof(AwsErrorKind.Unsupported))]
    [InlineData("NoSuchBucket", 404, nameof(AwsErrorKind.Other))]
    [InlineData("SomethingNew", 400, nameof(AwsErrorKind.Other))]
    public void A_code_or_else_the_status_tells_what_an_error_means(string code, int status, string kind) =>
        Assert.Equal(kind, ErrorKinds.Of(new ErrorResponse(code, "", null), status).ToString());

    [Fact]
    public void Only_throttles_and_what_is_transient_can_pass() => Assert.Equal(
        [AwsErrorKind.Throttled, AwsErrorKind.Transient], Enum.GetValues<AwsErrorKind>().Where(ErrorKinds.CanPass));
}
