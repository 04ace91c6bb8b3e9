using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>
/// Decides whether a user or role may assume a role, of its account or another: by its own policies, its boundary, the role's trust policy, the
/// service control policies of its account and the resource control policies of the role's.
/// </summary>
internal static class RoleAccess
{
    public const string Permission = "sts:AssumeRole";

    /// <summary>Decides.</summary>
    /// <param name="principal">Who assumes the role.</param>
    /// <param name="own">What is in force on the principal's account.</param>
    /// <param name="role">The role, whose policy is the trust policy.</param>
    /// <param name="others">What is in force on the role's account.</param>
    /// <returns>Null for a group, which makes no requests.</returns>
    public static AccessDecision? Decide(PermissionPrincipal principal, ControlPolicies own, PermissionTarget role, ControlPolicies others)
    {
        if (RequestCircumstances.PrincipalOf(principal.Arn) is not { } requester) return null;

        var context = others.OfResource(own.OfPrincipal(RequestCircumstances.OverTls));
        var policies = PrincipalPolicies.Of(principal, own, others) with { Resource = role.Policy is { } trust ? [trust] : [] };
        return AccessEvaluator.Evaluate(new AccessRequest(requester, Permission, RequestedResource.Of(role.Arn), context), policies);
    }
}
