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
        Context = WithDerivedKeys(context ?? RequestContext.Unknown);
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

    // A key that the caller knows is left as it is.
    private RequestContext WithDerivedKeys(RequestContext known)
    {
        var context = known;
        if (TypeOf(Principal.Kind) is { } type) Add("aws:PrincipalType", type);
        Add("aws:PrincipalIsAWSService", Principal.Kind == PrincipalKind.Service ? "true" : "false");
        if (Principal.IsOfAccount)
        {
            Add("aws:PrincipalArn", Principal.Name);
            Add("aws:PrincipalAccount", Principal.Account!);
            Add("kms:CallerAccount", Principal.Account!);
        }
        if (Principal.Kind == PrincipalKind.Service) Add("aws:PrincipalServiceName", Principal.Name);
        if (Principal.Kind == PrincipalKind.User) Add("aws:username", Principal.ShortName);
        else Add("aws:username");
        if (ResourceAccount is not null) Add("aws:ResourceAccount", ResourceAccount);
        return context;

        void Add(string key, params string[] values)
        {
            if (!known.States(key)) context = context.With(key, values);
        }
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
