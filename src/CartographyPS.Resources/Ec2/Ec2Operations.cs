using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Ec2;

/// <summary>Operations of Elastic Compute Cloud.</summary>
internal static class Ec2Operations
{
    public static readonly Operation DescribeAddresses = Operation.Of("ec2");
    public static readonly Operation DescribeImages = Operation.Of("ec2");
    public static readonly Operation DescribeInstances = Operation.Of("ec2");
    public static readonly Operation DescribeInternetGateways = Operation.Of("ec2");
    public static readonly Operation DescribeKeyPairs = Operation.Of("ec2");
    public static readonly Operation DescribeLaunchTemplateVersions = Operation.Of("ec2");
    public static readonly Operation DescribeLaunchTemplates = Operation.Of("ec2");
    public static readonly Operation DescribeNetworkAcls = Operation.Of("ec2");
    public static readonly Operation DescribeNetworkInterfaces = Operation.Of("ec2");
    public static readonly Operation DescribeReservedInstances = Operation.Of("ec2");
    public static readonly Operation DescribeRouteTables = Operation.Of("ec2");
    public static readonly Operation DescribeSecurityGroups = Operation.Of("ec2");
    public static readonly Operation DescribeSnapshotAttribute = Operation.Of("ec2");
    public static readonly Operation DescribeSnapshots = Operation.Of("ec2");
    public static readonly Operation DescribeSubnets = Operation.Of("ec2");
    public static readonly Operation DescribeTransitGatewayAttachments = Operation.Of("ec2");
    public static readonly Operation DescribeTransitGatewayRouteTables = Operation.Of("ec2");
    public static readonly Operation DescribeTransitGatewayVpcAttachments = Operation.Of("ec2");
    public static readonly Operation DescribeTransitGateways = Operation.Of("ec2");
    public static readonly Operation DescribeVolumes = Operation.Of("ec2");
    public static readonly Operation DescribeVpcEndpoints = Operation.Of("ec2");
    public static readonly Operation DescribeVpcPeeringConnections = Operation.Of("ec2");
    public static readonly Operation DescribeVpcs = Operation.Of("ec2");
    public static readonly Operation GetTransitGatewayRouteTableAssociations = Operation.Of("ec2");
    public static readonly Operation GetTransitGatewayRouteTablePropagations = Operation.Of("ec2");
    public static readonly Operation SearchTransitGatewayRoutes = Operation.Of("ec2");
}
