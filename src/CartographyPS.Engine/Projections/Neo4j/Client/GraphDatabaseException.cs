namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>A failure of the database or of the connection to it. The message names the way out.</summary>
/// <param name="fault">The kind of failure, in one word: <c>Unreachable</c>, <c>AuthenticationFailed</c>, <c>DiskFull</c>, ...</param>
/// <param name="message">The message for people.</param>
/// <param name="inner">The client's exception; null for none.</param>
internal sealed class GraphDatabaseException(string fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of failure, in one word.</summary>
    public string Fault { get; } = fault;

    /// <summary>True when the database refused the data that was to be written. It may accept other data.</summary>
    public bool IsRefusal { get; init; }
}
