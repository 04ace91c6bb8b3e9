using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>AWS refused a call, or no answer could be had from it with retries.</summary>
internal sealed class AwsServiceException : Exception
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="kind">What it means.</param>
    /// <param name="code">The AWS error code (<c>AccessDenied</c>), or one of ours where AWS gave none (<c>Timeout</c>).</param>
    /// <param name="message">AWS's message, or ours.</param>
    /// <param name="operation">The operation as <c>s3.GetBucketAcl</c>.</param>
    /// <param name="region">The region that it was sent to.</param>
    /// <param name="inner">The cause, if it was no answer from AWS.</param>
    public AwsServiceException(AwsErrorKind kind, string code, string message, string operation, string region, Exception? inner = null)
        : base(ErrorText.Message(message), inner)
    {
        Kind = kind;
        Code = ErrorText.Name(code);
        Operation = operation;
        Region = region;
    }

    /// <summary>What it means.</summary>
    public AwsErrorKind Kind { get; }

    /// <summary>The AWS error code, or one of ours.</summary>
    public string Code { get; }

    /// <summary>The operation.</summary>
    public string Operation { get; }

    /// <summary>The region that it was sent to.</summary>
    public string Region { get; }

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>AWS's request id; null where there was none.</summary>
    public string? RequestId { get; init; }
}
