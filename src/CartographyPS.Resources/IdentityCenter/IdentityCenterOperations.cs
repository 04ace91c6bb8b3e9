using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.IdentityCenter;

/// <summary>Operations of IAM Identity Center and of its identity store, which are two services.</summary>
internal static class IdentityCenterOperations
{
    public static readonly Operation DescribePermissionSet = Operation.Of("sso-admin");
    public static readonly Operation ListAccountAssignmentsForPrincipal = Operation.Of("sso-admin");
    public static readonly Operation ListGroupMemberships = Operation.Of("identitystore");
    public static readonly Operation ListGroups = Operation.Of("identitystore");
    public static readonly Operation ListInstances = Operation.Of("sso-admin");
    public static readonly Operation ListPermissionSets = Operation.Of("sso-admin");
    public static readonly Operation ListUsers = Operation.Of("identitystore");
}
