using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Resources.Analyses.Permissions.Evaluation;

/// <summary>What the organization of an account says of its requests.</summary>
internal sealed class ControlPolicies
{
    /// <summary>Nothing, because the graph has no organization with the account.</summary>
    public static ControlPolicies None { get; } = new();

    /// <summary>The service control policies of each level, from the root to the account; null where none apply.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>>? Service { get; init; }

    /// <summary>The resource control policies of each level; null where none apply.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>>? Resource { get; init; }

    /// <summary>The organization's id; null when the graph does not have it.</summary>
    public string? Organization { get; init; }

    /// <summary>The account's place as condition keys have it: <c>o-1/r-1/ou-1/</c>. Null when the graph does not have it.</summary>
    public string? Path { get; init; }

    /// <summary>A hash of all that the graph has of it.</summary>
    public long Hash { get; init; }

    /// <summary>A context with the condition keys that follow from where the account of a request's principal stands.</summary>
    public RequestContext OfPrincipal(RequestContext context) => With(context, "aws:PrincipalOrgID", "aws:PrincipalOrgPaths");

    /// <summary>A context with the condition keys that follow from where the account of a request's resource stands.</summary>
    public RequestContext OfResource(RequestContext context) => With(context, "aws:ResourceOrgID", "aws:ResourceOrgPaths");

    private RequestContext With(RequestContext context, string organization, string path)
    {
        if (Organization is not null) context = context.With(organization, Organization);
        return Path is null ? context : context.With(path, Path);
    }
}
