using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>
/// Decides what becomes of a principal's requests, by all policies that the graph has: its own, its groups', its boundary and the resource's.
/// Conditions are evaluated as far as principal and resource determine them, for requests over TLS.
/// </summary>
internal sealed class EffectiveAccess
{
    // A policy that such a resource always has, and that the graph does not: without it, an identity policy decides nothing.
    private static readonly PolicyDocument UnreadPolicy =
        PolicyDocument.Unread("the resource's policy", PolicyKind.Resource, "the graph does not have it");

    // AWS's tools use TLS unless told otherwise: whoever asks has the choice.
    private static readonly RequestContext OverTls = RequestContext.Unknown.With("aws:SecureTransport", "true");

    private readonly AccessPrincipal? _principal;
    private readonly string _account;
    private readonly AccessPolicies _policies;

    // What follows from the principal and its account is the same for every request.
    private readonly RequestContext _context;

    public EffectiveAccess(PermissionPrincipal principal)
    {
        _principal = Requester(principal.Arn);
        _account = principal.Account;
        _context = _principal is null ? OverTls : new AccessRequest(_principal, "*", RequestedResource.Of("*"), OverTls, _account).Context;
        _policies = new AccessPolicies
        {
            Identity = [.. principal.Policies.Select(policy => policy.Document)],
            Groups = [.. principal.GroupPolicies.Select(policy => policy.Document)],
            PermissionBoundary = principal.Boundary?.Document,
        };
    }

    /// <summary>Decides on the permission of a rule that is most likely to be allowed.</summary>
    /// <returns>Null for a group, which makes no requests.</returns>
    public AccessDecision? Decide(PermissionRule rule, PermissionTarget target)
    {
        if (_principal is null) return null;

        AccessDecision? best = null;
        var policies = WithPolicyOf(target);
        foreach (string permission in rule.Permissions)
        {
            foreach (var resource in RequestedResources.Of(permission, target))
            {
                var decision = AccessEvaluator.Evaluate(new AccessRequest(_principal, permission, resource, _context, _account), policies);
                if (best is null || decision.Outcome > best.Outcome) best = decision;
                if (best.Outcome == Outcome.Allowed) return best;
            }
        }
        return best;
    }

    private AccessPolicies WithPolicyOf(PermissionTarget target)
    {
        var policy = target.Policy ?? (RequestedResources.HasRequiredPolicy(target) ? UnreadPolicy : null);
        return policy is null ? _policies : new AccessPolicies
        {
            Identity = _policies.Identity,
            Groups = _policies.Groups,
            PermissionBoundary = _policies.PermissionBoundary,
            Resource = [policy],
        };
    }

    private static AccessPrincipal? Requester(string arn)
    {
        try
        {
            return AccessPrincipal.Of(arn);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
