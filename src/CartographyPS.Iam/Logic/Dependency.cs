namespace CartographyPS.Iam.Logic;

/// <summary>A fact that is not known, and on which a decision depends.</summary>
/// <param name="Kind">The kind of the fact.</param>
/// <param name="Description">The fact, for people: <c>StringEquals aws:SourceVpce vpce-1</c>.</param>
/// <param name="Key">The condition key, as the policy spells it; null where there is none.</param>
public sealed record Dependency(DependencyKind Kind, string Description, string? Key = null);
