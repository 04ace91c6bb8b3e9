using SimulatedAws.Faults;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>A request that the server has answered.</summary>
public sealed record RequestLogEntry
{
    /// <summary>When it was answered.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account of the credentials; null when it is not known.</summary>
    public string? Account { get; init; }

    /// <summary>The region of the signature; null when it was not signed.</summary>
    public string? Region { get; init; }

    /// <summary>The service; null when it was not found.</summary>
    public string? Service { get; init; }

    /// <summary>The operation; null when it was not found.</summary>
    public string? Operation { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>The HTTP status; 0 where no answer was given.</summary>
    public int Status { get; init; }

    /// <summary>What was made of the signature.</summary>
    public SignatureVerdict Verify { get; init; }

    /// <summary>The access key; null when it was not signed.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The Host header.</summary>
    public string? Host { get; init; }

    /// <summary>The amz-sdk-request header, which counts the attempts.</summary>
    public string? Attempt { get; init; }

    /// <summary>What went wrong by a fault rule; null for nothing.</summary>
    public FaultKind? Fault { get; init; }
}
