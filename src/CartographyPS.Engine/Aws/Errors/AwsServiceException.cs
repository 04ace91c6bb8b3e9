using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Errors;

/// <summary>AWS refused a call, or every attempt of it failed.</summary>
internal sealed class AwsServiceException : Exception
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">The meaning for the caller.</param>
    /// <param name="code">The AWS error code (<c>AccessDenied</c>), or one of ours (<c>Timeout</c>) when AWS gave none.</param>
    /// <param name="message">AWS's message, or ours.</param>
    /// <param name="operation">The operation as <c>s3.GetBucketAcl</c>.</param>
    /// <param name="region">The region that it was sent to.</param>
    /// <param name="inner">The cause when AWS did not respond; else null.</param>
    public AwsServiceException(AwsErrorKind kind, string code, string message, string operation, string region, Exception? inner = null)
        : base(ErrorText.Message(message), inner)
    {
        Kind = kind;
        Code = ErrorText.Name(code);
        Operation = operation;
        Region = region;
    }

    /// <summary>The meaning for the caller.</summary>
    public AwsErrorKind Kind { get; }

    /// <summary>The AWS error code, or one of ours.</summary>
    public string Code { get; }

    /// <summary>The operation.</summary>
    public string Operation { get; }

    /// <summary>The region that it was sent to.</summary>
    public string Region { get; }

    /// <summary>The HTTP status; 0 without a response.</summary>
    public int StatusCode { get; init; }

    /// <summary>AWS's request id; null without one.</summary>
    public string? RequestId { get; init; }
}
