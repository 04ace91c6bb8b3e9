namespace CartographyPS.Conformance.Neo4j;

/// <summary>As <see cref="Neo4jFactAttribute"/>, for tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute() => Skip = Neo4jFolder.Skip;
}
