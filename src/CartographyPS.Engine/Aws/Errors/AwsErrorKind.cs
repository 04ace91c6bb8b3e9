namespace CartographyPS.Engine.Aws.Errors;

/// <summary>The meaning of an AWS error for the caller.</summary>
internal enum AwsErrorKind
{
    /// <summary>The caller lacks a permission. The scope or item is denied; others go on.</summary>
    Denied,

    /// <summary>The credentials are invalid, or have expired and cannot be renewed. The account cannot be read.</summary>
    Credentials,

    /// <summary>AWS throttled the call, and every retry.</summary>
    Throttled,

    /// <summary>A failure that may be temporary (5xx, connection, timeout, unreadable response), and that every retry met.</summary>
    Transient,

    /// <summary>The server's certificate is rejected, or TLS cannot be agreed upon. A retry would end in the same way.</summary>
    Tls,

    /// <summary>The region lacks the service, or is not enabled for the account.</summary>
    Unsupported,

    /// <summary>Any other error. See its code.</summary>
    Other,
}
