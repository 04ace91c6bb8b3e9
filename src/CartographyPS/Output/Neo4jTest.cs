namespace CartographyPS;

/// <summary>What a Neo4j database can do and has, as <c>Test-CartographyNeo4j</c> found it.</summary>
public sealed class Neo4jTest
{
    /// <summary>The address and the database that was asked for.</summary>
    public string Uri { get; init; } = string.Empty;

    /// <summary>Whether a graph can be published there.</summary>
    public bool Works { get; init; }

    /// <summary>Whether the server could be reached and let the user in.</summary>
    public bool Reachable { get; init; }

    /// <summary>What the server calls itself; null when it was not reached.</summary>
    public string? Server { get; init; }

    /// <summary>The database; null when the server did not tell.</summary>
    public string? Database { get; init; }

    /// <summary>The user that signs in; null for nobody.</summary>
    public string? User { get; init; }

    /// <summary>Whether the user may write nodes; null when that was not tried.</summary>
    public bool? CanWrite { get; init; }

    /// <summary>Whether the user may make indexes; null when that was not tried.</summary>
    public bool? CanIndex { get; init; }

    /// <summary>How many of the graph's indexes are not there yet; null when it is not known.</summary>
    public int? MissingIndexes { get; init; }

    /// <summary>
    /// What the database has of the ledger: <c>Current</c>, <c>Behind</c>, <c>Unknown</c>, <c>Interrupted</c> or <c>None</c>; null without a
    /// ledger.
    /// </summary>
    public string? State { get; init; }

    /// <summary>How many other ledgers have a graph there; null when it is not known.</summary>
    public long? OtherLedgers { get; init; }

    /// <summary>The id of the error that a publish would end with, such as <c>Neo4jUnreachable</c>; null when it works.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Why it does not work; null for nothing to say.</summary>
    public string? Message { get; init; }
}
