namespace CartographyPS.Bolt;

/// <summary>The options of one unit of work.</summary>
public sealed class BoltTransactionOptions
{
    /// <summary>The time limit of the transaction, which the server enforces. Null, the default, for the server's own setting.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Metadata that <c>SHOW TRANSACTIONS</c> and the query log show. Null, the default, for none.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; init; }

    /// <summary>
    /// True when running the work twice has the effect of running it once. It is then also retried when the outcome of a commit is unknown.
    /// False unless set.
    /// </summary>
    public bool IsIdempotent { get; init; }
}
