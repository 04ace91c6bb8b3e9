using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Binding">The slot that holds its value.</param>
internal sealed record OutputColumn(string Name, Binding Binding);
