namespace CartographyPS.Engine.Aws.Client;

/// <summary>What an error from AWS means to a reader.</summary>
internal enum AwsErrorKind
{
    /// <summary>The caller may not: a status of the scope or item.</summary>
    Denied,

    /// <summary>The credentials are invalid or expired and cannot be renewed: the end for the account.</summary>
    Credentials,

    /// <summary>Too many calls, still after all retries.</summary>
    Throttled,

    /// <summary>Could pass (5xx, connection, timeout, unreadable answer), but did not with all retries.</summary>
    Transient,

    /// <summary>The region does not have the service, or is not enabled for the account.</summary>
    Unsupported,

    /// <summary>Any other; the code tells.</summary>
    Other,
}
