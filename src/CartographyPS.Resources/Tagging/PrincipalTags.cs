using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Tagging;

/// <summary>
/// Tags of IAM users and roles, which the tagging API does not give. GetAccountAuthorizationDetails says them in a few pages; where it is
/// denied, a call for each user and role says the same.
/// </summary>
internal sealed class PrincipalTags : TagType
{
    private const string NoSuchEntity = "NoSuchEntity";

    public PrincipalTags()
        : base(Placement.Global, "Tags of IAM users and roles.")
    {
        var users = Details("User");
        var listedUsers = Call(IamOperations.ListUsers).WhenDenied(users).Each("Users");
        Principals(IamLabels.AWSUser, users.Each("UserDetailList"));
        Principals(IamLabels.AWSUser, listedUsers.Call(IamOperations.GetUser, ("UserName", listedUsers["UserName"])).Gone(NoSuchEntity).Each("User"));

        var roles = Details("Role");
        var listedRoles = Call(IamOperations.ListRoles).WhenDenied(roles).Each("Roles");
        Principals(IamLabels.AWSRole, roles.Each("RoleDetailList"));
        Principals(IamLabels.AWSRole, listedRoles.Call(IamOperations.GetRole, ("RoleName", listedRoles["RoleName"])).Gone(NoSuchEntity).Each("Role"));
    }

    private CallSource Details(string kind) =>
        Call(IamOperations.GetAccountAuthorizationDetails, ("Filter", Value.Constant(new[] { kind }))).Named(Value.Constant(kind));

    private void Principals(Label label, Source principals) =>
        Tagged(principals.Each("Tags")).From(label, "arn", principals["Arn"]);
}
