namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>A user, role or group with the policies that decide what it may do.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Account">The account that has it.</param>
/// <param name="Policies">Its own policies, sorted by id.</param>
internal sealed record PermissionPrincipal(string Arn, string Account, IReadOnlyList<PermissionPolicy> Policies)
{
    /// <summary>The policies of a user's groups.</summary>
    public IReadOnlyList<PermissionPolicy> GroupPolicies { get; init; } = [];

    /// <summary>The permission boundary; null for none.</summary>
    public PermissionPolicy? Boundary { get; init; }
}
