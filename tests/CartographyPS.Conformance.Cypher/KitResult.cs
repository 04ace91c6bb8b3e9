using CartographyPS.Conformance.Cypher.Gherkin;

namespace CartographyPS.Conformance.Cypher;

/// <summary>The result of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Failure">What is wrong; null when it passed.</param>
internal sealed record KitResult(Scenario Scenario, string? Failure);
