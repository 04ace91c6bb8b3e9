namespace CartographyPS.Cypher.Syntax;

/// <summary>RETURN.</summary>
/// <param name="Projection">What it returns.</param>
internal sealed record ReturnClause(Projection Projection) : Clause;
