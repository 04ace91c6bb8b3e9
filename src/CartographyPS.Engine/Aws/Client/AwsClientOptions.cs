using System.Net;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Limits;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>The options of all calls, whichever session makes them.</summary>
internal sealed record AwsClientOptions
{
    /// <summary>The maximum number of calls in flight. 128 unless set.</summary>
    public int ThrottleLimit { get; init; } = 128;

    /// <summary>True to keep calls below AWS's request limits (<see cref="RateTable"/>). True unless set.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>The time limit of one attempt: one request and its response. 60 seconds unless set. Waiting for memory does not count.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The default of <see cref="MaxAnswerBytes"/>: 256 MB. AWS's largest responses have some 10 MB.</summary>
    public const long DefaultMaxAnswerBytes = 256L << 20;

    /// <summary>The maximum size of one response, and of the document made from it, in bytes. 256 MB unless set.</summary>
    public long MaxAnswerBytes { get; init; } = DefaultMaxAnswerBytes;

    /// <summary>The maximum size of an error response, in bytes. 1 MB unless set. Of a larger one only the HTTP status is used.</summary>
    public long MaxErrorBytes { get; init; } = 1L << 20;

    /// <summary>The maximum number of pages of one list. 100,000 unless set.</summary>
    public int MaxPages { get; init; } = 100_000;

    /// <summary>
    /// The maximum number of consecutive pages without new items. 1,000 unless set. AWS filters after it cuts pages, so that many empty
    /// pages may come before one with items.
    /// </summary>
    public int MaxPagesWithoutItems { get; init; } = 1_000;

    /// <summary>The <c>User-Agent</c> header: the module's name and version, for AWS's logs.</summary>
    public string UserAgent { get; init; } = "CartographyPS/0.1.0";

    /// <summary>The current time. A seam for tests.</summary>
    public Func<DateTimeOffset> Clock { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>Waits for a time. A seam for tests.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;

    /// <summary>Looks up a host name: true when it exists, null when the name service does not answer. A seam for tests.</summary>
    public Func<string, Task<bool?>> HostExists { get; init; } = HostNames.AskAsync;

    /// <summary>Looks up the addresses of the host of a download. A seam for tests.</summary>
    public Func<string, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Random numbers from 0 to 1, for jitter. A seam for tests.</summary>
    public Func<double> Random { get; init; } = Jitter.Next;
}
