namespace CartographyPS.Bolt;

/// <summary>How one unit of work runs.</summary>
public sealed class BoltTransactionOptions
{
    /// <summary>After this time the server ends the transaction; null for the server's own setting.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What <c>SHOW TRANSACTIONS</c> and the query log show with it; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; init; }

    /// <summary>Whether running the work twice does what running it once does. Then it is also retried when a commit's outcome is unknown.</summary>
    public bool IsIdempotent { get; init; }
}
