using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>Route tables with their routes and associations.</summary>
internal sealed class RouteTable : ResourceType
{
    public RouteTable()
        : base("ec2:route_table", Placement.Regional, "Route tables with their routes and what they are associated with.")
    {
        var tables = Call(Ec2Operations.DescribeRouteTables).Each("RouteTables");

        Tables(tables);
        Routes(tables);
        Associations(tables);
        VpnGateways(tables);
    }

    private void Tables(Source tables) =>
        Node(Ec2Labels.AWSEC2RouteTable, tables)
            .Id("RouteTableId")
            .Property("route_table_id", "RouteTableId")
            .Property("owner_id", "OwnerId")
            .Property("vpc_id", "VpcId")
            .Property("main", "Associations", RouteTables.IsMain)
            .Property("region", Region)
            .To("MEMBER_OF_AWS_VPC", Ec2Labels.AWSVpc, "VpcId")
            .OwnedByAccount();

    // Within its table, a route is named by where it leads to.
    private void Routes(Source tables)
    {
        Value destination = Value.FirstOf("DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId");
        Value target = Value.FirstOf(
            "GatewayId", "InstanceId", "NatGatewayId", "TransitGatewayId", "LocalGatewayId", "CarrierGatewayId", "NetworkInterfaceId",
            "VpcPeeringConnectionId", "EgressOnlyInternetGatewayId", "CoreNetworkArn");

        Node(Ec2Labels.AWSEC2Route, tables.Each("Routes"))
            .Id(Value.Of(Joined.WithBar, tables["RouteTableId"], destination))
            .Property("carrier_gateway_id", "CarrierGatewayId")
            .Property("core_network_arn", "CoreNetworkArn")
            .Property("destination_cidr_block", "DestinationCidrBlock")
            .Property("destination_ipv6_cidr_block", "DestinationIpv6CidrBlock")
            .Property("destination_prefix_list_id", "DestinationPrefixListId")
            .Property("egress_only_internet_gateway_id", "EgressOnlyInternetGatewayId")
            .Property("gateway_id", "GatewayId")
            .Property("instance_id", "InstanceId")
            .Property("instance_owner_id", "InstanceOwnerId")
            .Property("local_gateway_id", "LocalGatewayId")
            .Property("nat_gateway_id", "NatGatewayId")
            .Property("network_interface_id", "NetworkInterfaceId")
            .Property("origin", "Origin")
            .Property("state", "State")
            .Property("transit_gateway_id", "TransitGatewayId")
            .Property("vpc_peering_connection_id", "VpcPeeringConnectionId")
            .Property("vpc_endpoint_id", "GatewayId", RouteTables.VpcEndpoint)
            .Property("target", target)
            .Property("region", Region)
            .From("ROUTE", Ec2Labels.AWSEC2RouteTable, tables["RouteTableId"])
            .To("ROUTES_TO_GATEWAY", Ec2Labels.AWSInternetGateway, "GatewayId")
            .To("ROUTES_TO_VPC_ENDPOINT", Ec2Labels.AWSVpcEndpoint, ((Value)"GatewayId").As(RouteTables.VpcEndpoint))
            .OwnedByAccount();
    }

    // The main association, which has neither, is with all subnets of the VPC that have none of their own.
    private void Associations(Source tables) =>
        Node(Ec2Labels.AWSEC2RouteTableAssociation, tables.Each("Associations"))
            .Id("RouteTableAssociationId")
            .Property("route_table_association_id", "RouteTableAssociationId")
            .Property("target", Value.FirstOf("SubnetId", "GatewayId", ((Value)"Main").As(Mapping.Of(("true", "main")))))
            .Property("gateway_id", "GatewayId")
            .Property("main", "Main")
            .Property("route_table_id", tables["RouteTableId"])
            .Property("subnet_id", "SubnetId")
            .Property("association_state", "AssociationState.State")
            .Property("association_state_message", "AssociationState.StatusMessage")
            .Property("region", Region)
            .From("ASSOCIATION", Ec2Labels.AWSEC2RouteTable, tables["RouteTableId"])
            .To("ASSOCIATED_SUBNET", Ec2Labels.AWSEC2Subnet, "subnetid", "SubnetId")
            .To("ASSOCIATED_IGW_FOR_INGRESS", Ec2Labels.AWSInternetGateway, "GatewayId")
            .OwnedByAccount();

    private void VpnGateways(Source tables) =>
        Node(Ec2Labels.AWSVpnGateway, tables.Each("PropagatingVgws"))
            .Id("GatewayId")
            .Property("region", Region)
            .From("CONNECTED_TO", Ec2Labels.AWSEC2RouteTable, tables["RouteTableId"])
            .OwnedByAccount();
}
