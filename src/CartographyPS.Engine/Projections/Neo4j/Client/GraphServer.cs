namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>The server at the address.</summary>
/// <param name="Address">Its host and port.</param>
/// <param name="Agent">Its product and version, such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="Version">The version in <paramref name="Agent"/>; 0.0 when it has none.</param>
/// <param name="Database">The database; null when the server does not name it.</param>
internal sealed record GraphServer(string Address, string Agent, Version Version, string? Database)
{
    /// <summary>The oldest version of Neo4j that the projection's queries support. Messages take the version from here.</summary>
    public static readonly Version Oldest = new(4, 4);

    /// <summary>Checks that the server is not too old for the projection's queries.</summary>
    /// <exception cref="GraphDatabaseException">The server is older than <see cref="Oldest"/>.</exception>
    public void Check()
    {
        if (Version < Oldest && Version.Major > 0)
            throw new GraphDatabaseException("UnsupportedVersion", $"{Agent} at {Address} is too old. Neo4j {Oldest} or later is needed.");
    }
}
