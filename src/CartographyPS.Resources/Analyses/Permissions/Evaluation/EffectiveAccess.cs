using CartographyPS.Iam.Evaluation;
using CartographyPS.Iam.Requests;
using CartographyPS.Resources.Analyses.Permissions.Rules;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>
/// Decides what becomes of a principal's requests, by all policies that the graph has: its own, its groups', its boundary, the resource's, and
/// the control policies of their account.
/// Conditions are evaluated as far as principal and resource determine them, for requests over TLS.
/// </summary>
internal sealed class EffectiveAccess
{
    private readonly AccessPrincipal? _principal;
    private readonly string _account;
    private readonly AccessPolicies _policies;

    // What follows from the principal and its account is the same for every request, and from the region for those of one region.
    private readonly RequestContext _context;
    private readonly Dictionary<string, RequestContext> _regions = new(StringComparer.Ordinal);

    /// <summary>Prepares decisions.</summary>
    /// <param name="principal">Who makes the requests.</param>
    /// <param name="controls">What is in force on its account, which also has the resources.</param>
    public EffectiveAccess(PermissionPrincipal principal, ControlPolicies controls)
    {
        var known = controls.OfResource(controls.OfPrincipal(RequestCircumstances.OverTls));
        _principal = RequestCircumstances.PrincipalOf(principal.Arn);
        _account = principal.Account;
        _context = _principal is null ? known : new AccessRequest(_principal, "*", RequestedResource.Of("*"), known, _account).Context;
        _policies = PrincipalPolicies.Of(principal, controls, controls);
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
                var decision = AccessEvaluator.Evaluate(
                    new AccessRequest(_principal, permission, resource, ContextIn(resource.Region ?? target.Region), _account), policies);
                if (best is null || decision.Outcome > best.Outcome) best = decision;
                if (best.Outcome == Outcome.Allowed) return best;
            }
        }
        return best;
    }

    // Requests are sent to the region of their resource.
    private RequestContext ContextIn(string? region)
    {
        if (region is null) return _context;
        if (!_regions.TryGetValue(region, out var context)) _regions[region] = context = _context.With("aws:RequestedRegion", region);
        return context;
    }

    private AccessPolicies WithPolicyOf(PermissionTarget target) => target.Policy is { } policy ? _policies with { Resource = [policy] } : _policies;
}
