namespace CartographyPS;

/// <summary>The result of <c>Test-CartographyNeo4j</c>: the rights and the content of a Neo4j database.</summary>
public sealed class Neo4jTest
{
    /// <summary>The requested address and database.</summary>
    public string Uri { get; init; } = string.Empty;

    /// <summary>True when a graph can be published to the database.</summary>
    public bool Works { get; init; }

    /// <summary>True when the server was reachable and accepted the credential.</summary>
    public bool Reachable { get; init; }

    /// <summary>The server's name and version; null when it was not reached.</summary>
    public string? Server { get; init; }

    /// <summary>The database; null when unknown.</summary>
    public string? Database { get; init; }

    /// <summary>The user; null for none.</summary>
    public string? User { get; init; }

    /// <summary>True when the user may write nodes; null when not tested.</summary>
    public bool? CanWrite { get; init; }

    /// <summary>True when the user may create indexes; null when not tested.</summary>
    public bool? CanIndex { get; init; }

    /// <summary>The number of missing indexes; null when unknown.</summary>
    public int? MissingIndexes { get; init; }

    /// <summary>
    /// The state of the ledger's graph in the database: <c>Current</c>, <c>Behind</c>, <c>Unknown</c>, <c>Interrupted</c> or <c>None</c>; null without a
    /// ledger.
    /// </summary>
    public string? State { get; init; }

    /// <summary>The number of other ledgers with a graph in the database; null when unknown.</summary>
    public long? OtherLedgers { get; init; }

    /// <summary>The id of the error that a publish would end with, such as <c>Neo4jUnreachable</c>; null when it works.</summary>
    public string? ErrorId { get; init; }

    /// <summary>The reason why the test failed; null when it did not.</summary>
    public string? Message { get; init; }
}
