using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Iam;

/// <summary>Labels of Identity and Access Management.</summary>
internal static class IamLabels
{
    /// <summary>The label that users, groups, roles, root, federated and service principals share.</summary>
    public const string AWSPrincipal = nameof(AWSPrincipal);

    public static readonly Label AWSInstanceProfile = new(nameof(AWSInstanceProfile), []);

    public static readonly Label AWSRole = new(nameof(AWSRole), [AWSPrincipal], new Ontology("PermissionRole").Field("name", "name"));
}
