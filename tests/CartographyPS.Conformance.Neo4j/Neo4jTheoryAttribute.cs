namespace CartographyPS.Conformance.Neo4j;

/// <summary>As <see cref="Neo4jFactAttribute"/>, for tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute()
    {
        if (Neo4jFolder.IsMissing) Skip = "CARTOGRAPHYPS_NEO4J names no folder with a Neo4j server.";
    }
}
