namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>A kind of edge from principals to the resources on which they have one of some permissions.</summary>
/// <param name="Target">The label of the resources.</param>
/// <param name="Permissions">The permissions, in the order in which they decide: <c>s3:GetObject</c>, <c>rds:*</c>.</param>
/// <param name="Relationship">The type of the edges.</param>
/// <param name="Precondition">An edge that a resource must have; null for none.</param>
internal sealed record PermissionRule(
    string Target, IReadOnlyList<string> Permissions, string Relationship, TargetPrecondition? Precondition = null)
{
    /// <summary>Formats the rule: the same for two rules that state the same edges.</summary>
    public override string ToString() => $"{Relationship} {Target} {string.Join(",", Permissions)} {Precondition}";
}
