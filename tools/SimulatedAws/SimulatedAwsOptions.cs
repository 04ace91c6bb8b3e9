namespace SimulatedAws;

/// <summary>How an estate is served.</summary>
public sealed record SimulatedAwsOptions
{
    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>How late every answer is. Others are not held up.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The page size of all operations; null for what the estate says.</summary>
    public int? PageSize { get; init; }

    /// <summary><c>none</c>, <c>aws</c> for about AWS's own request limits, or a file in the format of <c>limits.json</c>.</summary>
    public string Limits { get; init; } = "none";

    /// <summary>Whether S3 redirects requests for buckets in another region, as AWS does.</summary>
    public bool RedirectsBuckets { get; init; } = true;

    /// <summary>Whether the estate's files are read when they are first asked for, rather than at the start.</summary>
    public bool ReadsLate { get; init; }

    /// <summary>How many bytes of serialised pages are kept.</summary>
    public long CacheBytes { get; init; } = 1L << 30;

    /// <summary>The time by which signatures, sessions and rate limits go.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
