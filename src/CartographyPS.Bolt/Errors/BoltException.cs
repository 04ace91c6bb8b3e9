namespace CartographyPS.Bolt;

/// <summary>A failure of work with the server. The message names the way out and contains no password and no token.</summary>
public sealed class BoltException : Exception
{
    internal BoltException(BoltErrorKind kind, string message, bool isRetryable = false, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        IsRetryable = isRetryable;
    }

    /// <summary>The kind of failure.</summary>
    public BoltErrorKind Kind { get; }

    /// <summary>
    /// The server's own code, such as <c>Neo.ClientError.Security.Unauthorized</c>; null when the client detected the failure.
    /// </summary>
    public string? Code { get; internal init; }

    /// <summary>The GQL status of the failure, such as <c>42N51</c>; null on servers that send none.</summary>
    public string? GqlStatus { get; internal init; }

    /// <summary>True when the same unit of work may succeed when it is run again from its start.</summary>
    public bool IsRetryable { get; }

    /// <summary>
    /// True when the server is certain not to have run the query that failed. Any query can then be sent again, also one that writes.
    /// </summary>
    public bool HasNotRun { get; internal init; }
}
