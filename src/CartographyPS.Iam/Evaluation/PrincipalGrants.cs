using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Evaluation;

/// <summary>What a principal's own policies allow.</summary>
internal sealed class PrincipalGrants
{
    public PrincipalGrants(AccessRequest request, AccessPolicies policies)
    {
        var nothing = new Verdict(Answer.True, PolicyLayer.Identity);
        var identity = request.Principal.Kind == PrincipalKind.Root ? nothing : Allow(policies.Identity.Concat(policies.Groups), PolicyLayer.Identity);
        var boundary = policies.PermissionBoundary is { } document ? Allow([document], PolicyLayer.PermissionBoundary) : nothing;
        var session = policies.Session is { } documents ? Allow(documents, PolicyLayer.Session) : nothing;
        Limits = boundary & session;
        Any = identity & Limits;

        Verdict Allow(IEnumerable<PolicyDocument> documents, PolicyLayer layer) => PolicyReview.Find(documents, Effect.Allow, layer, request);
    }

    /// <summary>Whether boundary and session policies, where there are any, allow the request.</summary>
    public Verdict Limits { get; }

    /// <summary>Whether the principal's policies allow the request, within its limits.</summary>
    public Verdict Any { get; }
}
