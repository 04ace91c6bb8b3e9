namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>An edge that a resource must have to be the target of a rule.</summary>
/// <param name="Label">The label of the node at its other end.</param>
/// <param name="Relationship">Its type.</param>
/// <param name="IsIncoming">True when it leads to the resource.</param>
internal sealed record TargetPrecondition(string Label, string Relationship, bool IsIncoming);
