using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>A path that a variable names.</summary>
/// <param name="Path">The variable.</param>
/// <param name="Elements">The slots of its nodes and edges, in turns.</param>
internal sealed record PatternPath(Binding Path, IReadOnlyList<int> Elements);
