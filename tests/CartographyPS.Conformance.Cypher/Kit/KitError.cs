namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>An error that a scenario expects.</summary>
/// <param name="Kind">Its kind: <c>SyntaxError</c>.</param>
/// <param name="Phase">When it is raised: <c>compile time</c>, <c>runtime</c>, <c>any time</c>.</param>
/// <param name="Detail">What it says: <c>UndefinedVariable</c>; <c>*</c> for anything.</param>
internal sealed record KitError(string Kind, string Phase, string Detail);
