using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Iam;

/// <summary>Labels of Identity and Access Management.</summary>
internal static class IamLabels
{
    /// <summary>The label that users, groups, roles, root, federated and service principals share.</summary>
    public const string AWSPrincipal = nameof(AWSPrincipal);

    private const string AWSPolicy = nameof(AWSPolicy);

    public static readonly Label AWSUser = new(nameof(AWSUser), [AWSPrincipal], new Ontology("UserAccount").Field("username", "name"));

    public static readonly Label AWSGroup = new(nameof(AWSGroup), [AWSPrincipal], new Ontology("UserGroup").Field("name", "name"));

    public static readonly Label AWSRole = new(nameof(AWSRole), [AWSPrincipal], new Ontology("PermissionRole").Field("name", "name"));

    public static readonly Label AWSRootPrincipal = new(nameof(AWSRootPrincipal), [AWSPrincipal]);

    public static readonly Label AWSFederatedPrincipal = new(nameof(AWSFederatedPrincipal), [AWSPrincipal]);

    public static readonly Label AWSServicePrincipal =
        new(nameof(AWSServicePrincipal), [AWSPrincipal], new Ontology("ServiceAccount").Field("name", "arn"));

    public static readonly Label AWSInlinePolicy = new(nameof(AWSInlinePolicy), [AWSPolicy]);

    public static readonly Label AWSManagedPolicy = new(nameof(AWSManagedPolicy), [AWSPolicy]);

    public static readonly Label AWSPolicyStatement = new(nameof(AWSPolicyStatement), []);

    public static readonly Label AWSAccountAccessKey = new(nameof(AWSAccountAccessKey), ["AccountAccessKey"], new Ontology("APIKey")
        .Field("name", "accesskeyid")
        .Field("created_at", "createdate")
        .Field("last_used_at", "lastuseddate"));

    public static readonly Label AWSMfaDevice = new(nameof(AWSMfaDevice), ["MfaDevice"]);

    public static readonly Label AWSSAMLProvider = new(nameof(AWSSAMLProvider), [], new Ontology("IdentityProvider").Field("name", "name"));

    public static readonly Label AWSServerCertificate = new(nameof(AWSServerCertificate), [], new Ontology("Certificate")
        .Field("domain", "server_certificate_name")
        .Field("expiry", "expiration"));

    public static readonly Label AWSInstanceProfile = new(nameof(AWSInstanceProfile), []);
}
