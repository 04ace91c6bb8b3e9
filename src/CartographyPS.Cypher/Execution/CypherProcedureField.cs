namespace CartographyPS.Cypher.Execution;

/// <summary>A parameter or column of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as Cypher writes it: <c>STRING?</c>, <c>INTEGER?</c>, <c>ANY?</c>.</param>
public sealed record CypherProcedureField(string Name, string Type);
