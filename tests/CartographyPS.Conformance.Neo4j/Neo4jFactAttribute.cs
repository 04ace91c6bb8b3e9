namespace CartographyPS.Conformance.Neo4j;

/// <summary>
/// A test against a real Neo4j. The environment variable CARTOGRAPHYPS_NEO4J names the folder with the programs start and stop, or it is
/// ../shared/neo4j beside the repository. Without it the test is skipped, but not where CI is set: there it runs, and fails if it cannot.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Neo4jFolder.Skip;
}
