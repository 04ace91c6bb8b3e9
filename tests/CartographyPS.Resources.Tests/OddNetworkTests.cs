namespace CartographyPS.Resources.Tests;

/// <summary>Networks of other forms than usual: what is stated differs from Cartography's, by a rule.</summary>
public class OddNetworkTests
{
    [Fact]
    public async Task An_address_without_a_public_one_goes_by_its_allocation()
    {
        var stated = await StatedAsync("elastic_ip_addresses", "DescribeAddresses", """
            {"Addresses":[{"AllocationId":"eipalloc-1","CarrierIp":"203.0.113.1","NetworkInterfaceId":"eni-1"},{"AllocationId":"eipalloc-2","PublicIp":"198.51.100.1"}]}
            """);
        Assert.Equal(["198.51.100.1", "eipalloc-1"], stated.Ids("AWSElasticIPAddress").Order(StringComparer.Ordinal));
        Assert.Contains("AWSNetworkInterface.id=eni-1 -ELASTIC_IP_ADDRESS-> AWSElasticIPAddress.id=eipalloc-1", stated.Edges);
    }

    [Fact]
    public async Task Routes_to_two_prefix_lists_through_one_endpoint_are_two()
    {
        var stated = await StatedAsync("ec2:route_table", "DescribeRouteTables", """
            {"RouteTables":[{"RouteTableId":"rtb-1","Routes":[{"DestinationPrefixListId":"pl-1","GatewayId":"vpce-1"},{"DestinationPrefixListId":"pl-2","GatewayId":"vpce-1"}]}]}
            """);
        Assert.Equal(["rtb-1|pl-1", "rtb-1|pl-2"], stated.Ids("AWSEC2Route").Order(StringComparer.Ordinal));
        Assert.Equal("\"vpce-1\"", stated.Property("AWSEC2Route", "rtb-1|pl-2", "target"));
    }

    [Fact]
    public async Task An_endpoints_route_table_has_both_labels()
    {
        var stated = await StatedAsync("ec2:vpc_endpoint", "DescribeVpcEndpoints", """{"VpcEndpoints":[{"VpcEndpointId":"vpce-1","RouteTableIds":["rtb-1"]}]}""");
        Assert.Equal(["AWSRouteTable", "EC2RouteTable"], stated.Labels("AWSEC2RouteTable", "rtb-1"));
        Assert.Contains("AWSVpcEndpoint.id=vpce-1 -ROUTES_THROUGH-> AWSEC2RouteTable.id=rtb-1", stated.Edges);
        Assert.Contains("AWSAccount.id=111122223333 -RESOURCE-> AWSEC2RouteTable.id=rtb-1", stated.Edges);
    }

    [Fact]
    public async Task A_route_over_two_attachments_leads_to_both()
    {
        var stated = await TransitRouteAsync(
            """{"DestinationCidrBlock":"10.0.0.0/8","TransitGatewayAttachments":[{"TransitGatewayAttachmentId":"tgw-attach-1"},{"TransitGatewayAttachmentId":"tgw-attach-2"}]}""");
        Assert.Equal("\"tgw-attach-1\"", stated.Property("AWSTransitGatewayRoute", "tgw-rtb-1|10.0.0.0/8", "target"));
        Assert.Equal(2, stated.Edges.Count(edge => edge.Contains("-ROUTES_TO_TGW_ATTACHMENT-> AWSTransitGatewayAttachment.id=tgw-attach-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_region_states_itself_as_the_region_of_a_peering_attachment()
    {
        var answers = new Dictionary<string, string>
        {
            ["DescribeTransitGatewayAttachments"] = """{"TransitGatewayAttachments":[{"TransitGatewayAttachmentId":"tgw-attach-1","ResourceType":"peering"}]}""",
        };
        foreach (string region in new[] { "us-east-1", "eu-west-1" })
        {
            var stated = await Stated.ByAsync("ec2:tgw", answers, region);
            Assert.Equal($"\"{region}\"", stated.Property("AWSTransitGatewayAttachment", "tgw-attach-1", "region"));
        }
    }

    [Fact]
    public async Task A_transit_gateways_route_to_a_prefix_list_goes_by_the_list()
    {
        var stated = await TransitRouteAsync("""{"PrefixListId":"pl-1","State":"blackhole"}""");
        Assert.Equal(["tgw-rtb-1|pl-1"], stated.Ids("AWSTransitGatewayRoute"));
        Assert.Contains("AWSTransitGatewayRouteTable.id=tgw-rtb-1 -HAS_ROUTE-> AWSTransitGatewayRoute.id=tgw-rtb-1|pl-1", stated.Edges);
    }

    private static Task<Stated> TransitRouteAsync(string route) => Stated.ByAsync("ec2:tgw_route_table", new Dictionary<string, string>
    {
        ["DescribeTransitGatewayRouteTables"] = """{"TransitGatewayRouteTables":[{"TransitGatewayRouteTableId":"tgw-rtb-1","TransitGatewayId":"tgw-1"}]}""",
        ["SearchTransitGatewayRoutes"] = $$"""{"Routes":[{{route}}]}""",
    });

    private static Task<Stated> StatedAsync(string identifier, string operation, string answer) =>
        Stated.ByAsync(identifier, new Dictionary<string, string> { [operation] = answer });
}
