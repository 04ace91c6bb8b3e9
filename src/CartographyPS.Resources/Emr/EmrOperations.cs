using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Emr;

/// <summary>Operations of EMR.</summary>
internal static class EmrOperations
{
    public static readonly Operation DescribeCluster = Operation.Of("emr");
    public static readonly Operation ListClusters = Operation.Of("emr");
}
