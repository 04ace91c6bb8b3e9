using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>The policies that take part in all decisions on a principal's requests.</summary>
internal static class PrincipalPolicies
{
    /// <summary>Returns the principal's policies with the control policies, without a policy of the resource.</summary>
    /// <param name="principal">Who makes the requests.</param>
    /// <param name="own">What is in force on the principal's account.</param>
    /// <param name="others">What is in force on the resource's account.</param>
    public static AccessPolicies Of(PermissionPrincipal principal, ControlPolicies own, ControlPolicies others) => new()
    {
        Identity = Documents(principal.Policies),
        Groups = Documents(principal.GroupPolicies),
        PermissionBoundary = principal.Boundary?.Document,
        ServiceControl = own.Service,
        ResourceControl = others.Resource,
    };

    private static List<PolicyDocument> Documents(IReadOnlyList<PermissionPolicy> policies) => [.. policies.Select(policy => policy.Document)];
}
