using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Elb;

/// <summary>Operations of Elastic Load Balancing for application, network and gateway load balancers.</summary>
internal static class ElbV2Operations
{
    public static readonly Operation DescribeListeners = Operation.Of("elbv2");
    public static readonly Operation DescribeLoadBalancers = Operation.Of("elbv2");
    public static readonly Operation DescribeTargetGroups = Operation.Of("elbv2");
    public static readonly Operation DescribeTargetHealth = Operation.Of("elbv2");
}
