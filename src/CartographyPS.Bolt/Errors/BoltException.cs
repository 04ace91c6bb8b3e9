namespace CartographyPS.Bolt;

/// <summary>Why work with the server failed, with what to do about it. Its message holds no password and no token.</summary>
public sealed class BoltException : Exception
{
    internal BoltException(BoltErrorKind kind, string message, bool isRetryable = false, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        IsRetryable = isRetryable;
    }

    /// <summary>What went wrong.</summary>
    public BoltErrorKind Kind { get; }

    /// <summary>The server's own code, such as <c>Neo.ClientError.Security.Unauthorized</c>; null when the client noticed.</summary>
    public string? Code { get; internal init; }

    /// <summary>The GQL status of the failure, such as <c>42N51</c>; null on servers that send none.</summary>
    public string? GqlStatus { get; internal init; }

    /// <summary>Whether the same unit of work may succeed when it is run again from its start.</summary>
    public bool IsRetryable { get; }
}
