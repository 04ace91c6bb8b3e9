using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Efs;

/// <summary>Operations of Elastic File System.</summary>
internal static class EfsOperations
{
    public static readonly Operation DescribeAccessPoints = Operation.Of("efs");
    public static readonly Operation DescribeFileSystems = Operation.Of("efs");
    public static readonly Operation DescribeMountTargets = Operation.Of("efs");
}
