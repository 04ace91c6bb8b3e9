namespace SimulatedAws;

/// <summary>The options of the server.</summary>
public sealed record SimulatedAwsOptions
{
    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The latency of every response. It does not block other requests.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The page size of all operations; null for those of the estate.</summary>
    public int? PageSize { get; init; }

    /// <summary><c>none</c>, <c>aws</c> for about AWS's own request limits, or a file in the format of <c>limits.json</c>.</summary>
    public string Limits { get; init; } = "none";

    /// <summary>True when S3 redirects requests for buckets in another region, as AWS does.</summary>
    public bool RedirectsBuckets { get; init; } = true;

    /// <summary>True to read the estate's files on first use, false to read them at the start.</summary>
    public bool ReadsLate { get; init; }

    /// <summary>The size limit of the cache of serialized pages, in bytes.</summary>
    public long CacheBytes { get; init; } = 1L << 30;

    /// <summary>The clock of signatures, sessions and rate limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
