using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Cognito;

/// <summary>Labels of Cognito.</summary>
internal static class CognitoLabels
{
    public static readonly Label AWSCognitoIdentityPool = Label.Of(["CognitoIdentityPool"]);
    public static readonly Label AWSCognitoUserPool = Label.Of(["CognitoUserPool"]);
}
