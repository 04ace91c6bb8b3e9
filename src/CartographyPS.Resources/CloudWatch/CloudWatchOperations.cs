using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.CloudWatch;

/// <summary>Operations of CloudWatch and CloudWatch Logs.</summary>
internal static class CloudWatchOperations
{
    public static readonly Operation DescribeAlarms = Operation.Of("cloudwatch");
    public static readonly Operation DescribeLogGroups = Operation.Of("logs");
    public static readonly Operation DescribeMetricFilters = Operation.Of("logs");
}
