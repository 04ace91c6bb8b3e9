using TestSupport;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>Where the server for the tests is.</summary>
internal static class Neo4jFolder
{
    private static readonly ExternalFolder Folder = new("CARTOGRAPHYPS_NEO4J", "shared/neo4j");

    /// <summary>Why the tests are skipped; null where they are not.</summary>
    internal static string? Skip => Folder.Skip;

    /// <summary>Whether there is none and nothing demands one.</summary>
    internal static bool IsMissing => Skip is not null;

    internal static string Path => Folder.Path;
}
