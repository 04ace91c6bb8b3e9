using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Cognito;

/// <summary>Cognito identity pools with the roles that they give, and user pools.</summary>
internal sealed class Pool : ResourceType
{
    public Pool()
        : base("cognito", Placement.Regional, "Cognito identity pools with the roles that they give, and user pools.")
    {
        IdentityPools(Call(CognitoOperations.ListIdentityPools).Each("IdentityPools"));
        UserPools(Call(CognitoOperations.ListUserPools).Each("UserPools"));
    }

    private void IdentityPools(Source pools)
    {
        Node(CognitoLabels.AWSCognitoIdentityPool, pools)
            .Id("IdentityPoolId")
            .Property("arn", "IdentityPoolId")
            .Property("region", Region)
            .OwnedByAccount();

        var roles = pools
            .Call(CognitoOperations.GetIdentityPoolRoles, ("IdentityPoolId", pools["IdentityPoolId"]))
            .Gone("ResourceNotFoundException");

        Node(CognitoLabels.AWSCognitoIdentityPool, roles)
            .Id(pools["IdentityPoolId"])
            .Property("roles", "Roles", Maps.Values)
            .To("ASSOCIATED_WITH", IamLabels.AWSRole, "arn", roles["Roles"].As(Maps.Values));
    }

    private void UserPools(Source pools) =>
        Node(CognitoLabels.AWSCognitoUserPool, pools)
            .Id("Id")
            .Property("arn", "Id")
            .Property("region", Region)
            .Property("name", "Name")
            .Property("status", "Status")
            .OwnedByAccount();
}
