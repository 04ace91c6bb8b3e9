namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The database could not be reached or did not do what it was asked; the message says what to do about it.</summary>
/// <param name="fault">What went wrong, in one word: <c>Unreachable</c>, <c>AuthenticationFailed</c>, <c>DiskFull</c>, ...</param>
/// <param name="message">What went wrong, for people.</param>
/// <param name="inner">What the client threw; null for nothing.</param>
internal sealed class GraphDatabaseException(string fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong, in one word.</summary>
    public string Fault { get; } = fault;

    /// <summary>Whether it is what was to be written that the database does not take, so that it may well take all else.</summary>
    public bool IsRefusal { get; init; }
}
