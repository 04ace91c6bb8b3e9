using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Elb;

/// <summary>Operations of Elastic Load Balancing for classic load balancers.</summary>
internal static class ElbOperations
{
    public static readonly Operation DescribeLoadBalancers = Operation.Of("elb");
}
