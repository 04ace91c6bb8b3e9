using CartographyPS.Iam.Documents;

namespace CartographyPS.Iam.Evaluation;

/// <summary>The policies that take part in a decision. What is left out is not there; what could not be read is a document that says so.</summary>
public sealed record AccessPolicies
{
    /// <summary>The principal's own policies, inline and managed. Root needs none.</summary>
    public IReadOnlyList<PolicyDocument> Identity { get; init; } = [];

    /// <summary>The policies of the groups that a user is in.</summary>
    public IReadOnlyList<PolicyDocument> Groups { get; init; } = [];

    /// <summary>The principal's permission boundary; null when it has none.</summary>
    public PolicyDocument? PermissionBoundary { get; init; }

    /// <summary>The policies with which the principal's session was made; null when it was made without.</summary>
    public IReadOnlyList<PolicyDocument>? Session { get; init; }

    /// <summary>The resource's policies: a bucket policy, a key policy, a role's trust policy.</summary>
    public IReadOnlyList<PolicyDocument> Resource { get; init; } = [];

    /// <summary>
    /// The service control policies of the principal's account: for each level, from the organization's root to the account, the policies
    /// attached there. Null where none apply: outside an organization, and in its management account.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>>? ServiceControl { get; init; }

    /// <summary>The resource control policies of the resource's account, by level; null where none apply.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>>? ResourceControl { get; init; }
}
