using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>Labels of Elastic Compute Cloud and its networks.</summary>
internal static class Ec2Labels
{
    /// <summary>The label that CIDR blocks of IPv4 carry.</summary>
    public const string AWSIpv4CidrBlock = nameof(AWSIpv4CidrBlock);

    /// <summary>The label that CIDR blocks of IPv6 carry.</summary>
    public const string AWSIpv6CidrBlock = nameof(AWSIpv6CidrBlock);

    /// <summary>The label that addresses share.</summary>
    public const string Ip = nameof(Ip);

    /// <summary>The label of rules for what comes in.</summary>
    public const string IpPermissionInbound = nameof(IpPermissionInbound);

    /// <summary>The label of rules for what goes out.</summary>
    public const string IpPermissionEgress = nameof(IpPermissionEgress);

    public static readonly Label AWSVpc = Label.Of([], new Ontology("VirtualNetwork")
        .Field("name", "id")
        .Field("cidr", "primary_cidr_block")
        .Field("region", "region"));

    public static readonly Label AWSCidrBlock = Label.Of();

    public static readonly Label AWSPeeringConnection = Label.Of();

    public static readonly Label AWSEC2Subnet = Label.Of(["EC2Subnet"], new Ontology("Subnet")
        .Field("name", "id")
        .Field("cidr_block", "cidr_block")
        .Field("availability_zone", "availability_zone")
        .Field("region", "region"));

    public static readonly Label AWSEC2SecurityGroup = Label.Of(["EC2SecurityGroup"], new Ontology("NetworkAccessControl")
        .Field("name", "name"));

    public static readonly Label AWSIpRule = Label.Of(["IpRule"]);

    /// <summary>Rules for what comes in; those for what goes out are <see cref="AWSIpRule"/> only.</summary>
    public static readonly Label AWSIpPermissionInbound = Label.Of([IpPermissionInbound, nameof(AWSIpRule), "IpRule"]);

    public static readonly Label AWSIpRange = Label.Of(["IpRange"]);

    public static readonly Label AWSEC2Reservation = Label.Of(["EC2Reservation"]);

    public static readonly Label AWSEC2Instance = Label.Of(["EC2Instance"], new Ontology("ComputeInstance")
        .Field("name", "instanceid")
        .Field("region", "region")
        .Field("public_ip_address", "publicipaddress")
        .Field("private_ip_address", "privateipaddress")
        .Field("state", "state", Mapping.Of(
            ("pending", "pending"), ("running", "running"),
            ("shutting-down", "stopping"), ("stopping", "stopping"),
            ("stopped", "stopped"), ("terminated", "terminated")))
        .Field("type", "instancetype")
        .Field("created_at", "launchtime"));

    public static readonly Label AWSEC2KeyPair = Label.Of(["EC2KeyPair", "KeyPair"]);

    public static readonly Label AWSEBSVolume = Label.Of(["EBSVolume"], new Ontology("BlockStorage")
        .Field("name", "id")
        .Field("size_gb", "size")
        .Field("encrypted", "encrypted")
        .Field("region", "region")
        .Field("state", "state", Mapping.Of(
            ("creating", "creating"), ("available", "available"), ("in-use", "in_use"),
            ("deleting", "deleting"), ("deleted", "deleted"), ("error", "error"))));

    public static readonly Label AWSEBSSnapshot = Label.Of(["EBSSnapshot"], new Ontology("Snapshot")
        .Field("name", "id")
        .Field("encrypted", "encrypted")
        .Field("public", "ispublic")
        .Field("source_id", "volumeid")
        .Field("created_at", "starttime")
        .Field("region", "region"));

    public static readonly Label AWSEC2Image = Label.Of(["EC2Image"]);
    public static readonly Label AWSEC2ReservedInstance = Label.Of(["EC2ReservedInstance"]);
    public static readonly Label AWSLaunchTemplate = Label.Of(["LaunchTemplate"]);
    public static readonly Label AWSLaunchTemplateVersion = Label.Of(["LaunchTemplateVersion"]);
    public static readonly Label AWSNetworkInterface = Label.Of(["NetworkInterface"]);
    public static readonly Label AWSEC2PrivateIp = Label.Of(["EC2PrivateIp"]);
    public static readonly Label AWSEC2Ipv6Address = Label.Of(["EC2Ipv6Address", Ip]);
    public static readonly Label AWSElasticIPAddress = Label.Of(["ElasticIPAddress"]);

    public static readonly Label AWSInternetGateway = Label.Of();
    public static readonly Label AWSVpnGateway = Label.Of();
    public static readonly Label AWSEC2NetworkAcl = Label.Of(["EC2NetworkAcl"]);
    public static readonly Label AWSEC2NetworkAclRule = Label.Of(["EC2NetworkAclRule"]);

    /// <summary>Route tables. Cartography calls those of VPC endpoints <c>AWSRouteTable</c>, so that they are two nodes there.</summary>
    public static readonly Label AWSEC2RouteTable = Label.Of(["EC2RouteTable", "AWSRouteTable"]);

    public static readonly Label AWSEC2Route = Label.Of(["EC2Route"]);
    public static readonly Label AWSEC2RouteTableAssociation = Label.Of(["EC2RouteTableAssociation"]);
    public static readonly Label AWSVpcEndpoint = Label.Of();

    public static readonly Label AWSTransitGateway = Label.Of();
    public static readonly Label AWSTransitGatewayAttachment = Label.Of();
    public static readonly Label AWSTransitGatewayRouteTable = Label.Of();
    public static readonly Label AWSTransitGatewayRoute = Label.Of();
    public static readonly Label AWSTransitGatewayRouteTableAssociation = Label.Of();
    public static readonly Label AWSTransitGatewayRouteTablePropagation = Label.Of();
}
