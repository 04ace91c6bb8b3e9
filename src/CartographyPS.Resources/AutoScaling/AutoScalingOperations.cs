using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.AutoScaling;

/// <summary>Operations of EC2 Auto Scaling.</summary>
internal static class AutoScalingOperations
{
    public static readonly Operation DescribeAutoScalingGroups = Operation.Of("autoscaling");
    public static readonly Operation DescribeLaunchConfigurations = Operation.Of("autoscaling");
}
