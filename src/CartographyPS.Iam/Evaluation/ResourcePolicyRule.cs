using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Evaluation;

/// <summary>What the policy of a resource means within its own account.</summary>
internal static class ResourcePolicyRule
{
    /// <summary>
    /// True where identity policies count only as far as the resource's policy lets its account in: keys of KMS, and roles that are
    /// assumed. Elsewhere an identity policy of the same account is enough.
    /// </summary>
    public static bool IsRequired(AccessRequest request) => Arn.TryParse(request.Resource.Text) switch
    {
        { Service: "kms" } arn => arn.Resource.StartsWith("key/", StringComparison.Ordinal),
        { Service: "iam" } arn => arn.Resource.StartsWith("role/", StringComparison.Ordinal) && IsTrusted(request.Action),
        _ => false,
    };

    // The actions of STS whose resource is a role; a role's other actions (iam:PassRole) ask nothing of its trust policy.
    private static bool IsTrusted(string action) => action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase);
}
