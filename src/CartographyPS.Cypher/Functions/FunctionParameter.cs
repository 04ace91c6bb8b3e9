using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Type">The types that it takes; null is always taken.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
public sealed record FunctionParameter(string Name, CypherType Type, bool IsOptional = false);
