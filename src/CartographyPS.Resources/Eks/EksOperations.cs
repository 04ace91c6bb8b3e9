using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Eks;

/// <summary>Operations of Elastic Kubernetes Service.</summary>
internal static class EksOperations
{
    public static readonly Operation ListClusters = Operation.Of("eks");
    public static readonly Operation DescribeCluster = Operation.Of("eks");
    public static readonly Operation ListAccessEntries = Operation.Of("eks");
    public static readonly Operation DescribeAccessEntry = Operation.Of("eks");
}
