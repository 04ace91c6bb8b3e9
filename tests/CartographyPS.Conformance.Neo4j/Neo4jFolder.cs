namespace CartographyPS.Conformance.Neo4j;

/// <summary>Where the server for the tests is.</summary>
internal static class Neo4jFolder
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("CARTOGRAPHYPS_NEO4J");

    /// <summary>Whether there is none and nothing demands one.</summary>
    internal static bool IsMissing => string.IsNullOrEmpty(Named) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    internal static string Path =>
        !string.IsNullOrEmpty(Named) ? Named : throw new InvalidOperationException("CARTOGRAPHYPS_NEO4J must name the folder of the Neo4j server for tests.");
}
