using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Iam;

/// <summary>Labels of Identity and Access Management.</summary>
internal static class IamLabels
{
    /// <summary>The label that users, groups, roles, root, federated and service principals share.</summary>
    public const string AWSPrincipal = nameof(AWSPrincipal);

    /// <summary>The label that inline and managed policies share.</summary>
    public const string AWSPolicy = nameof(AWSPolicy);

    public static readonly Label AWSUser = Label.Of([AWSPrincipal], new Ontology("UserAccount").Field("username", "name"));

    public static readonly Label AWSGroup = Label.Of([AWSPrincipal], new Ontology("UserGroup").Field("name", "name"));

    public static readonly Label AWSRole = Label.Of([AWSPrincipal], new Ontology("PermissionRole")
        .Field("name", "name")
        .Constant("type", "custom")
        .Constant("scope", "account"));

    public static readonly Label AWSRootPrincipal = Label.Of([AWSPrincipal]);

    public static readonly Label AWSFederatedPrincipal = Label.Of([AWSPrincipal]);

    public static readonly Label AWSServicePrincipal = Label.Of([AWSPrincipal], new Ontology("ServiceAccount").Field("name", "arn"));

    public static readonly Label AWSInlinePolicy = Label.Of([AWSPolicy]);

    public static readonly Label AWSManagedPolicy = Label.Of([AWSPolicy]);

    public static readonly Label AWSPolicyStatement = Label.Of();

    public static readonly Label AWSAccountAccessKey = Label.Of(["AccountAccessKey"], new Ontology("APIKey")
        .Field("name", "accesskeyid")
        .Field("created_at", "createdate")
        .Field("last_used_at", "lastuseddate"));

    public static readonly Label AWSMfaDevice = Label.Of(["MfaDevice"]);

    public static readonly Label AWSSAMLProvider = Label.Of([], new Ontology("IdentityProvider")
        .Field("name", "name")
        .Constant("protocol", "SAML"));

    public static readonly Label AWSServerCertificate = Label.Of([], new Ontology("Certificate")
        .Field("domain", "server_certificate_name")
        .Field("expiry", "expiration"));

    public static readonly Label AWSInstanceProfile = Label.Of();
}
