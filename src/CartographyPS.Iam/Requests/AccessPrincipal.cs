namespace CartographyPS.Iam.Requests;

/// <summary>Who makes a request.</summary>
public sealed class AccessPrincipal
{
    private AccessPrincipal(PrincipalKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>Anyone, without credentials.</summary>
    public static AccessPrincipal Anonymous { get; } = new(PrincipalKind.Anonymous, "*");

    /// <summary>The kind of principal.</summary>
    public PrincipalKind Kind { get; }

    /// <summary>The ARN (a role's, not that of its session); the name of a service or provider; <c>*</c> for anyone.</summary>
    public string Name { get; }

    /// <summary>The ARN's parts; null for services, anyone, and providers that have no ARN.</summary>
    public Arn? Arn { get; private init; }

    /// <summary>The name of the role's session; null when it is not known.</summary>
    public string? SessionName { get; private init; }

    /// <summary>The canonical id of the principal's account, by which bucket policies may name it; null when it is not known.</summary>
    public string? CanonicalUserId { get; private init; }

    /// <summary>The account of the principal; null for services, providers and anyone.</summary>
    public string? Account => IsOfAccount ? Arn!.Account : null;

    /// <summary>True for users, roles and root: an account's control policies and identity policies hold for them.</summary>
    public bool IsOfAccount => Kind is PrincipalKind.User or PrincipalKind.Role or PrincipalKind.Root or PrincipalKind.FederatedUser;

    /// <summary>True for a role of a service, to which no service control policy applies.</summary>
    public bool IsServiceLinkedRole =>
        Kind == PrincipalKind.Role && Arn!.Resource.StartsWith("role/aws-service-role/", StringComparison.Ordinal);

    /// <summary>The last segment of a user's, role's or federated user's name; empty for others.</summary>
    public string ShortName => Arn is null || Kind == PrincipalKind.Root ? "" : Arn.Resource.Substring(Arn.Resource.LastIndexOf('/') + 1);

    /// <summary>
    /// The principal that an ARN names: a user, a role, a role's session (whose role is taken to have no path), a federated user or root.
    /// </summary>
    /// <exception cref="ArgumentException">The ARN names none of these.</exception>
    public static AccessPrincipal Of(string arn)
    {
        var parts = Arn.TryParse(arn) ?? throw new ArgumentException($"'{arn}' is not an ARN.", nameof(arn));
        return (parts.Service, parts.Resource.Split('/')) switch
        {
            ("iam", ["root"]) => new(PrincipalKind.Root, arn) { Arn = parts },
            ("iam", ["user", .., _]) => new(PrincipalKind.User, arn) { Arn = parts },
            ("iam", ["role", .., _]) => new(PrincipalKind.Role, arn) { Arn = parts },
            ("sts", ["federated-user", _]) => new(PrincipalKind.FederatedUser, arn) { Arn = parts },
            ("sts", ["assumed-role", var role, var session]) => Role($"arn:{parts.Partition}:iam::{parts.Account}:role/{role}", session),
            _ => throw new ArgumentException($"'{arn}' does not name a user, a role, a session or root.", nameof(arn)),
        };
    }

    /// <summary>A role, in a session.</summary>
    /// <param name="arn">The role's ARN, with its path.</param>
    /// <param name="sessionName">The name of the session; null when it is not known.</param>
    /// <exception cref="ArgumentException">The ARN names no role.</exception>
    public static AccessPrincipal Role(string arn, string? sessionName)
    {
        var role = Of(arn);
        return role.Kind == PrincipalKind.Role
            ? new(PrincipalKind.Role, arn) { Arn = role.Arn, SessionName = sessionName }
            : throw new ArgumentException($"'{arn}' does not name a role.", nameof(arn));
    }

    /// <summary>An AWS service that acts for itself: <c>lambda.amazonaws.com</c>.</summary>
    public static AccessPrincipal Service(string name) => new(PrincipalKind.Service, name);

    /// <summary>A user of an identity provider: a SAML or OIDC provider's ARN, or <c>cognito-identity.amazonaws.com</c>.</summary>
    public static AccessPrincipal Federated(string provider) => new(PrincipalKind.Federated, provider) { Arn = Arn.TryParse(provider) };

    /// <summary>The same principal, of an account whose canonical id is known.</summary>
    public AccessPrincipal WithCanonicalUserId(string canonicalUserId) =>
        new(Kind, Name) { Arn = Arn, SessionName = SessionName, CanonicalUserId = canonicalUserId };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
