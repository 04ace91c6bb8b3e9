namespace CartographyPS.Engine.Aws.Client;

/// <summary>How calls are made, whoever's they are.</summary>
internal sealed record AwsClientOptions
{
    /// <summary>How many calls may be under way at once.</summary>
    public int ThrottleLimit { get; init; } = 128;

    /// <summary>Whether calls keep below AWS's request limits by themselves.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes that are read of one answer unless set: 256 MB. AWS's largest have some 10 MB.</summary>
    public const long DefaultMaxAnswerBytes = 256L << 20;

    /// <summary>The most bytes that are read of one answer, and that the document has which it becomes.</summary>
    public long MaxAnswerBytes { get; init; } = DefaultMaxAnswerBytes;

    /// <summary>The most bytes that are read of an answer of failure; 1 MB unless set. Of a larger one the HTTP status alone counts.</summary>
    public long MaxErrorBytes { get; init; } = 1L << 20;

    /// <summary>The most pages of one list; 100,000 unless set.</summary>
    public int MaxPages { get; init; } = 100_000;

    /// <summary>
    /// The most pages in a row that bring nothing new; 1,000 unless set. AWS filters after it cuts pages, so that many may be empty before
    /// one that is not.
    /// </summary>
    public int MaxPagesWithoutItems { get; init; } = 1_000;

    /// <summary>The module's name and version, for AWS's logs.</summary>
    public string UserAgent { get; init; } = "CartographyPS/0.1.0";

    /// <summary>The time (a seam for tests).</summary>
    public Func<DateTimeOffset> Clock { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>Waits (a seam for tests).</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;

    /// <summary>Whether a host's name exists; null when that cannot be found out (a seam for tests).</summary>
    public Func<string, Task<bool?>> HostExists { get; init; } = HostNames.AskAsync;

    /// <summary>Numbers from 0 to 1, for jitter (a seam for tests).</summary>
    public Func<double> Random { get; init; } = Jitter.Next;
}
