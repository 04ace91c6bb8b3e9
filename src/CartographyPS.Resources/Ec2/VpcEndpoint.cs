using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>VPC endpoints, with what they say of their subnets, security groups and route tables.</summary>
internal sealed class VpcEndpoint : ResourceType
{
    public VpcEndpoint()
        : base("ec2:vpc_endpoint", Placement.Regional, "VPC endpoints with their subnets, security groups and route tables.")
    {
        var endpoints = Call(Ec2Operations.DescribeVpcEndpoints).Each("VpcEndpoints");

        Endpoints(endpoints);
        Surroundings(endpoints);
    }

    private void Endpoints(Source endpoints) =>
        Node(Ec2Labels.AWSVpcEndpoint, endpoints)
            .Id("VpcEndpointId")
            .Property("vpc_endpoint_id", "VpcEndpointId")
            .Property("vpc_id", "VpcId")
            .Property("service_name", "ServiceName")
            .Property("service_region", "ServiceRegion")
            .Property("vpc_endpoint_type", "VpcEndpointType")
            .Property("state", "State")
            .Property("policy_document", "PolicyDocument")
            .Property("route_table_ids", "RouteTableIds")
            .Property("subnet_ids", "SubnetIds")
            .Property("network_interface_ids", "NetworkInterfaceIds")
            .Property("dns_entries", "DnsEntries", JsonText.PythonUnlessEmpty)
            .Property("private_dns_enabled", "PrivateDnsEnabled")
            .Property("requester_managed", "RequesterManaged")
            .Property("ip_address_type", "IpAddressType")
            .Property("owner_id", "OwnerId")
            .Property("creation_timestamp", "CreationTimestamp", Dates.PythonIsoText)
            .Property("region", Region)
            .To("MEMBER_OF_AWS_VPC", Ec2Labels.AWSVpc, "VpcId")
            .To("USES_SUBNET", Ec2Labels.AWSEC2Subnet, "SubnetIds")
            .To("MEMBER_OF_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "Groups[].GroupId")
            .To("ROUTES_THROUGH", Ec2Labels.AWSEC2RouteTable, "RouteTableIds")
            .OwnedByAccount();

    // Endpoints share these: each is stated once.
    private void Surroundings(Source endpoints)
    {
        Mention(Ec2Labels.AWSEC2Subnet, endpoints.Each("SubnetIds").Distinct("."))
            .Id(".")
            .Property("subnetid", ".")
            .Property("subnet_id", ".")
            .Property("region", Region)
            .OwnedByAccount();

        Mention(Ec2Labels.AWSEC2SecurityGroup, endpoints.Each("Groups").Distinct("GroupId"))
            .WithoutSemanticLabel()
            .Id("GroupId")
            .Property("groupid", "GroupId")
            .Property("region", Region)
            .OwnedByAccount();

        Mention(Ec2Labels.AWSEC2RouteTable, endpoints.Each("RouteTableIds").Distinct("."))
            .Id(".")
            .Property("route_table_id", ".")
            .Property("region", Region)
            .OwnedByAccount();
    }
}
