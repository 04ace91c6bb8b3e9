namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>What an expression of a random query returns.</summary>
internal enum ValueKind
{
    Boolean,
    Integer,
    Float,
    Text,
    Date,
    Integers,
    Node,
    Edge,
}
