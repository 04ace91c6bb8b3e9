using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Organizations;

/// <summary>Operations of Organizations.</summary>
internal static class OrganizationOperations
{
    public static readonly Operation DescribeOrganization = Operation.Of("organizations");
    public static readonly Operation ListRoots = Operation.Of("organizations");
    public static readonly Operation ListOrganizationalUnitsForParent = Operation.Of("organizations");
    public static readonly Operation ListAccountsForParent = Operation.Of("organizations");
    public static readonly Operation ListPolicies = Operation.Of("organizations");
    public static readonly Operation DescribePolicy = Operation.Of("organizations");
    public static readonly Operation ListTargetsForPolicy = Operation.Of("organizations");
}
