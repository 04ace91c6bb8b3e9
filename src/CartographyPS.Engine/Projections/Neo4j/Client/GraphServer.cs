namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The server that answered.</summary>
/// <param name="Address">Its host and port.</param>
/// <param name="Agent">What it calls itself, such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version in it; 0.0 where it tells none.</param>
/// <param name="Database">The database; null where the server does not tell.</param>
internal sealed record GraphServer(string Address, string Agent, Version Version, string? Database)
{
    private static readonly Version Oldest = new(4, 4);

    /// <summary>Makes sure that the server is not too old for the projection's queries.</summary>
    /// <exception cref="GraphDatabaseException">It is.</exception>
    public void Check()
    {
        if (Version < Oldest && Version.Major > 0)
            throw new GraphDatabaseException("UnsupportedVersion", $"{Agent} at {Address} is too old: version {Oldest} or later is needed.");
    }
}
