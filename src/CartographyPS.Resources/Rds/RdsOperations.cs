using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Rds;

/// <summary>Operations of Relational Database Service.</summary>
internal static class RdsOperations
{
    public static readonly Operation DescribeDBClusters = Operation.Of("rds");
    public static readonly Operation DescribeDBInstances = Operation.Of("rds");
    public static readonly Operation DescribeDBSnapshotAttributes = Operation.Of("rds");
    public static readonly Operation DescribeDBSnapshots = Operation.Of("rds");
    public static readonly Operation DescribeEventSubscriptions = Operation.Of("rds");
}
