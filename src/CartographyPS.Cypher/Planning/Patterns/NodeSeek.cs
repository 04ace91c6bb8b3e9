using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>A condition that a node's property, or its handle, equals a value or is in a list.</summary>
/// <param name="Slot">The node's slot.</param>
/// <param name="Key">The property's name; null for the handle (<c>id(n)</c>).</param>
/// <param name="Value">The value, or the list.</param>
/// <param name="IsList">The value is a list, and the node's may be any of it.</param>
/// <param name="Needs">The slots that the value needs.</param>
internal sealed record NodeSeek(int Slot, string? Key, Evaluator Value, bool IsList, IReadOnlyCollection<int> Needs);
