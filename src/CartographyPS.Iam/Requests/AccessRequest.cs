namespace CartographyPS.Iam.Requests;

/// <summary>A request whose outcome is asked for: who does what with which resource, under which circumstances.</summary>
public sealed class AccessRequest
{
    /// <summary>Makes a request.</summary>
    /// <param name="principal">Who makes it.</param>
    /// <param name="action">The action: <c>s3:GetObject</c>. Case does not matter.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="context">What else is known; the keys that follow from the other arguments are added. Null for nothing.</param>
    /// <param name="resourceAccount">The account that owns the resource; null for the one in its ARN.</param>
    public AccessRequest(
        AccessPrincipal principal, string action, RequestedResource resource, RequestContext? context = null, string? resourceAccount = null)
    {
        Principal = principal;
        Action = action;
        Resource = resource;
        ResourceAccount = resourceAccount ?? resource.Account;
        Context = (context ?? RequestContext.Unknown).WithMissing(DerivedKeys());
    }

    /// <summary>Who makes the request.</summary>
    public AccessPrincipal Principal { get; }

    /// <summary>The action.</summary>
    public string Action { get; }

    /// <summary>The resource.</summary>
    public RequestedResource Resource { get; }

    /// <summary>The account that owns the resource; null when it is not known.</summary>
    public string? ResourceAccount { get; }

    /// <summary>What is known of the request's condition keys, with those that follow from principal and resource.</summary>
    public RequestContext Context { get; }

    private IEnumerable<(string Key, string[] Values)> DerivedKeys()
    {
        if (TypeOf(Principal.Kind) is { } type) yield return ("aws:PrincipalType", [type]);
        yield return ("aws:PrincipalIsAWSService", [Principal.Kind == PrincipalKind.Service ? "true" : "false"]);
        if (Principal.IsOfAccount)
        {
            yield return ("aws:PrincipalArn", [Principal.Name]);
            yield return ("aws:PrincipalAccount", [Principal.Account!]);
            yield return ("kms:CallerAccount", [Principal.Account!]);
        }
        if (Principal.Kind == PrincipalKind.Service) yield return ("aws:PrincipalServiceName", [Principal.Name]);
        yield return ("aws:username", Principal.Kind == PrincipalKind.User ? [Principal.ShortName] : []);
        if (Resource.Region is not null) yield return ("aws:RequestedRegion", [Resource.Region]);
        if (ResourceAccount is not null) yield return ("aws:ResourceAccount", [ResourceAccount]);
    }

    private static string? TypeOf(PrincipalKind kind) => kind switch
    {
        PrincipalKind.User => "User",
        PrincipalKind.Role => "AssumedRole",
        PrincipalKind.Root => "Account",
        PrincipalKind.FederatedUser => "FederatedUser",
        PrincipalKind.Anonymous => "Anonymous",
        _ => null,
    };
}
