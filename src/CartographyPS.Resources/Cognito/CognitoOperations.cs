using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Cognito;

/// <summary>Operations of Cognito: identity pools and user pools are two services.</summary>
internal static class CognitoOperations
{
    public static readonly Operation GetIdentityPoolRoles = Operation.Of("cognito-identity");
    public static readonly Operation ListIdentityPools = Operation.Of("cognito-identity");
    public static readonly Operation ListUserPools = Operation.Of("cognito-idp");
}
