using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.IdentityCenter;

/// <summary>Labels of IAM Identity Center.</summary>
internal static class IdentityCenterLabels
{
    /// <summary>The label that the people of all identity providers share.</summary>
    public const string UserAccount = nameof(UserAccount);

    public static readonly Label AWSIdentityCenter = Label.Of();

    public static readonly Label AWSPermissionSet = Label.Of([], new Ontology("PermissionRole")
        .Field("name", "name")
        .Constant("type", "custom")
        .Constant("scope", "org"));

    public static readonly Label AWSSSOGroup = Label.Of([], new Ontology("UserGroup")
        .Field("name", "display_name")
        .Field("description", "description"));

    public static readonly Label AWSSSOUser = Label.Of([], new Ontology(UserAccount).Field("username", "user_name"));
}
