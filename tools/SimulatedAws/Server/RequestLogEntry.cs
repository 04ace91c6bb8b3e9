using SimulatedAws.Faults;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>A handled request.</summary>
public sealed record RequestLogEntry
{
    /// <summary>The time of the response.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account of the credentials; null when it is unknown.</summary>
    public string? Account { get; init; }

    /// <summary>The region of the signature; null when it was not signed.</summary>
    public string? Region { get; init; }

    /// <summary>The service; null when it was not found.</summary>
    public string? Service { get; init; }

    /// <summary>The operation; null when it was not found.</summary>
    public string? Operation { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>The HTTP status; 0 without a response.</summary>
    public int Status { get; init; }

    /// <summary>The verdict on the signature.</summary>
    public SignatureVerdict Verify { get; init; }

    /// <summary>The access key; null when it was not signed.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The Host header.</summary>
    public string? Host { get; init; }

    /// <summary>The amz-sdk-request header, which counts the attempts.</summary>
    public string? Attempt { get; init; }

    /// <summary>The kind of fault; null for none.</summary>
    public FaultKind? Fault { get; init; }
}
