using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Iam;

/// <summary>Operations of Identity and Access Management.</summary>
internal static class IamOperations
{
    public static readonly Operation GenerateServiceLastAccessedDetails = Operation.Of("iam");
    public static readonly Operation GetAccessKeyLastUsed = Operation.Of("iam");
    public static readonly Operation GetAccountAuthorizationDetails = Operation.Of("iam");
    public static readonly Operation GetAccountSummary = Operation.Of("iam");
    public static readonly Operation GetGroup = Operation.Of("iam");
    public static readonly Operation GetGroupPolicy = Operation.Of("iam");
    public static readonly Operation GetPolicy = Operation.Of("iam");
    public static readonly Operation GetPolicyVersion = Operation.Of("iam");
    public static readonly Operation GetRole = Operation.Of("iam");
    public static readonly Operation GetRolePolicy = Operation.Of("iam");
    public static readonly Operation GetServiceLastAccessedDetails = Operation.Of("iam");
    public static readonly Operation GetUser = Operation.Of("iam");
    public static readonly Operation GetUserPolicy = Operation.Of("iam");
    public static readonly Operation ListAccessKeys = Operation.Of("iam");
    public static readonly Operation ListAttachedGroupPolicies = Operation.Of("iam");
    public static readonly Operation ListAttachedRolePolicies = Operation.Of("iam");
    public static readonly Operation ListAttachedUserPolicies = Operation.Of("iam");
    public static readonly Operation ListGroupPolicies = Operation.Of("iam");
    public static readonly Operation ListGroups = Operation.Of("iam");
    public static readonly Operation ListInstanceProfiles = Operation.Of("iam");
    public static readonly Operation ListMFADevices = Operation.Of("iam");
    public static readonly Operation ListRolePolicies = Operation.Of("iam");
    public static readonly Operation ListRoles = Operation.Of("iam");
    public static readonly Operation ListSAMLProviders = Operation.Of("iam");
    public static readonly Operation ListServerCertificates = Operation.Of("iam");
    public static readonly Operation ListUserPolicies = Operation.Of("iam");
    public static readonly Operation ListUsers = Operation.Of("iam");
}
