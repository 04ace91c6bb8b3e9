namespace CartographyPS.Cypher.Execution.Operators;

/// <summary>A variable of the query, or a value that has no name in it.</summary>
/// <param name="Name">The name that EXPLAIN shows.</param>
/// <param name="Slot">The slot of the row that holds its value.</param>
internal sealed record Binding(string Name, int Slot);
