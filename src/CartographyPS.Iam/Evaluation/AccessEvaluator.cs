using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Evaluation;

/// <summary>Decides requests as AWS does. Pure: the same arguments always give the same decision.</summary>
public static class AccessEvaluator
{
    private static readonly Dependency Owner = new(DependencyKind.ResourceAccount, "which account owns the resource");

    /// <summary>Decides a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policies">The policies that take part.</param>
    public static AccessDecision Evaluate(AccessRequest request, AccessPolicies policies)
    {
        policies = Applicable(request.Principal, policies);
        var denied = Denied(request, policies);
        if (denied.Truth == Truth.True) return new AccessDecision(Outcome.Denied, denied, isExplicit: true);

        var allowed = Granted(request, policies) & Controlled(request, policies);
        return (allowed & !denied) switch
        {
            { Truth: Truth.True } => new AccessDecision(Outcome.Allowed, allowed, isExplicit: false),
            { Truth: Truth.False } => new AccessDecision(Outcome.Denied, allowed, isExplicit: false),
            var undecided => new AccessDecision(Outcome.Depends, undecided, isExplicit: false),
        };
    }

    // Identity policies and control policies are those of an account, whose principals they concern.
    private static AccessPolicies Applicable(AccessPrincipal principal, AccessPolicies policies)
    {
        bool hasIdentity = principal.IsOfAccount && principal.Kind != PrincipalKind.Root;
        return new AccessPolicies
        {
            Identity = hasIdentity ? policies.Identity : [],
            Groups = hasIdentity ? policies.Groups : [],
            PermissionBoundary = hasIdentity ? policies.PermissionBoundary : null,
            Session = principal.IsOfAccount ? policies.Session : null,
            Resource = policies.Resource,
            ServiceControl = principal.IsOfAccount && !principal.IsServiceLinkedRole ? policies.ServiceControl : null,
            ResourceControl = principal.IsServiceLinkedRole ? null : policies.ResourceControl,
        };
    }

    private static Verdict Denied(AccessRequest request, AccessPolicies policies)
    {
        return Deny(policies.ServiceControl?.SelectMany(level => level), PolicyLayer.ServiceControl)
            | Deny(policies.ResourceControl?.SelectMany(level => level), PolicyLayer.ResourceControl)
            | Deny(policies.Resource, PolicyLayer.Resource)
            | Deny(policies.Identity.Concat(policies.Groups), PolicyLayer.Identity)
            | Deny(policies.PermissionBoundary is { } boundary ? [boundary] : null, PolicyLayer.PermissionBoundary)
            | Deny(policies.Session, PolicyLayer.Session);

        Verdict Deny(IEnumerable<PolicyDocument>? documents, PolicyLayer layer) =>
            PolicyReview.Find(documents ?? [], Effect.Deny, layer, request, isBounded: policies.PermissionBoundary is not null);
    }

    private static Verdict Controlled(AccessRequest request, AccessPolicies policies) =>
        PolicyReview.AllowOnEveryLevel(policies.ServiceControl ?? [], PolicyLayer.ServiceControl, request)
        & PolicyReview.AllowOnEveryLevel(policies.ResourceControl ?? [], PolicyLayer.ResourceControl, request);

    private static Verdict Granted(AccessRequest request, AccessPolicies policies)
    {
        var grants = PolicyReview.Grants(policies.Resource, request);
        if (!request.Principal.IsOfAccount) return grants.Identity;

        var own = new PrincipalGrants(request, policies);
        var within = WithinAccount(request, own, grants);
        var across = own.Any & grants.Any;
        if (request.ResourceAccount is { } owner) return owner == request.Principal.Account ? within : across;
        return within.Truth == across.Truth ? within : new Verdict(Answer.Unknown(Owner), within.Layer, within.Statement ?? across.Statement);
    }

    private static Verdict WithinAccount(AccessRequest request, PrincipalGrants own, ResourceGrants grants)
    {
        // A user whom the resource's policy names needs nothing else; a role stays within its boundary and its session's policies.
        var named = request.Principal.Kind is PrincipalKind.Role or PrincipalKind.FederatedUser ? grants.Identity & own.Limits : grants.Identity;
        var direct = grants.Session | named;
        return ResourcePolicyRule.IsRequired(request) ? direct | (grants.Account & own.Any) : own.Any | direct;
    }
}
