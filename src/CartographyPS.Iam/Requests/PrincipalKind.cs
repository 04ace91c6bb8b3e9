namespace CartographyPS.Iam.Requests;

/// <summary>The kinds of principals that make requests.</summary>
public enum PrincipalKind
{
    /// <summary>An IAM user.</summary>
    User,

    /// <summary>A role, in one of its sessions.</summary>
    Role,

    /// <summary>The root user of an account.</summary>
    Root,

    /// <summary>A session of a federated user (GetFederationToken).</summary>
    FederatedUser,

    /// <summary>An AWS service, which acts for itself.</summary>
    Service,

    /// <summary>A user of a SAML or web identity provider who has no AWS credentials yet.</summary>
    Federated,

    /// <summary>Anyone, without credentials.</summary>
    Anonymous,
}
