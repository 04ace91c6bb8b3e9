using CartographyPS.Resources.Analyses.Exposure;

namespace CartographyPS.Resources.Tests.Analyses;

/// <summary>Routes and network ACLs between the internet and an instance with a public address, whose security group admits TCP to ports 20 to 30.</summary>
public sealed class ReachabilityTests : IDisposable
{
    private readonly DerivedGraph _graph = new();
    private readonly Network _network;

    public ReachabilityTests()
    {
        _network = new Network(_graph);
        _network.Instance("i", _network.Subnet("s"), _network.Group("sg", "tcp", 20, 30));
    }

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("nat-1")]
    [InlineData("igw-2", "blackhole")]
    public void A_route_must_lead_to_an_internet_gateway(string gateway, string state = "active")
    {
        _graph.Node("AWSEC2Route", "rtb-s|0.0.0.0/0", ("destination_cidr_block", "0.0.0.0/0"), ("gateway_id", gateway), ("state", state));

        Assert.Equal((false, "route table rtb-s of subnet s has no route to an internet gateway"), Reached());
    }

    [Theory]
    [InlineData("10.9.0.0/16", false)]
    [InlineData("203.0.113.0/24", true)]
    public void The_route_must_be_of_addresses_of_the_internet(string range, bool reachable)
    {
        _graph.Node("AWSEC2Route", "rtb-s|0.0.0.0/0", ("destination_cidr_block", range), ("gateway_id", "igw-1"), ("state", "active"));

        var (reached, because) = Reached();
        Assert.Equal(reachable, reached);
        Assert.StartsWith($"route table rtb-s of subnet s sends {range} to internet gateway igw-1" + (reachable ? ";" : ", and no addresses of the internet"), because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_main_route_table_of_the_VPC_counts_for_a_subnet_without_its_own()
    {
        _graph.Remove("AWSEC2RouteTableAssociation assoc-s");
        _graph.Node("AWSEC2RouteTable", "rtb-s", ("main", true), ("vpc_id", "vpc-1"));
        Assert.True(Reached().Reachable);

        _graph.Node("AWSEC2RouteTable", "rtb-s", ("main", true), ("vpc_id", "vpc-2"));
        Assert.Equal((null, "the route table of subnet s is not known"), Reached());
    }

    [Fact]
    public void What_is_not_known_is_not_claimed()
    {
        _graph.Remove("AWSEC2NetworkAcl acl-s");
        Assert.Equal((null, "the network ACL of subnet s is not known"), Reached());
    }

    [Theory]
    [InlineData(20, 30)]
    [InlineData(0, 65535)]
    [InlineData(null, null)]
    public void A_deny_of_all_ports_before_the_allow_decides(int? from, int? to)
    {
        _network.AclRule("s", 50, "deny", from is null ? "-1" : "6", ports: from is null ? null : (from.Value, to!.Value));

        Assert.Equal((false, "inbound rule 50 of network ACL acl-s denies tcp 20-30 from the internet"), Reached());
    }

    [Theory]
    [InlineData(150, "6", "0.0.0.0/0", 20, 30)]
    [InlineData(50, "17", "0.0.0.0/0", 20, 30)]
    [InlineData(50, "6", "203.0.113.0/24", 20, 30)]
    [InlineData(50, "6", "0.0.0.0/0", 22, 30)]
    [InlineData(50, "6", "0.0.0.0/0", 31, 65535)]
    public void A_deny_after_the_allow_or_of_other_packets_does_not(int number, string protocol, string range, int from, int to)
    {
        _network.AclRule("s", number, "deny", protocol, range, (from, to));

        Assert.True(Reached().Reachable);
    }

    [Fact]
    public void Denies_of_parts_add_up()
    {
        _network.AclRule("s", 50, "deny", "6", ports: (20, 24));
        _network.AclRule("s", 60, "deny", "6", ports: (25, 30));

        Assert.Equal((false, "inbound rule 60 of network ACL acl-s denies tcp 20-30 from the internet"), Reached());
    }

    [Theory]
    [InlineData("0.0.0.0/1", "128.0.0.0/1", "0.0.0.0/0", false)]
    [InlineData("0.0.0.0/1", "128.0.0.0/2", "0.0.0.0/0", true)]
    [InlineData("203.0.0.0/16", "10.0.0.0/8", "203.0.113.0/24", false)]
    [InlineData("203.0.113.0/25", "10.0.0.0/8", "203.0.113.0/24", true)]
    public void Denies_of_addresses_add_up(string first, string second, string allowed, bool reachable)
    {
        _graph.Remove("AWSEC2NetworkAclRule acl-s/inbound/100");
        _network.AclRule("s", 50, "deny", "-1", first);
        _network.AclRule("s", 60, "deny", "6", second, (0, 65535));
        _network.AclRule("s", 70, "allow", "-1", allowed);

        Assert.Equal(reachable, Reached().Reachable);
    }

    [Theory]
    [InlineData(8, -1)]
    [InlineData(-1, -1)]
    [InlineData(3, 4)]
    public void Types_of_ICMP_are_no_ports(int type, int code)
    {
        _network.Group("sg", "icmp", type, code);
        Assert.EndsWith("inbound rule 100 of network ACL acl-s admits all traffic from 0.0.0.0/0", Reached().Because, StringComparison.Ordinal);

        _network.AclRule("s", 50, "deny", "1");
        Assert.Equal((false, "inbound rule 50 of network ACL acl-s denies icmp from the internet"), Reached());
    }

    [Fact]
    public void All_traffic_passes_where_a_protocol_without_ports_does()
    {
        _network.Group("sg", "-1", null, null);
        _graph.Remove("AWSEC2NetworkAclRule acl-s/inbound/100");
        _network.AclRule("s", 50, "allow", "1");

        Assert.True(Reached().Reachable);
    }

    [Fact]
    public void An_allow_of_private_ranges_admits_nothing_from_the_internet()
    {
        _graph.Remove("AWSEC2NetworkAclRule acl-s/inbound/100");
        _network.AclRule("s", 50, "allow", "-1", "10.0.0.0/8");
        Assert.Equal((false, "network ACL acl-s has no inbound rule that admits tcp 20-30 from the internet"), Reached());

        _network.AclRule("s", 60, "allow", "6", "198.51.100.0/24", (22, 22));
        Assert.EndsWith("inbound rule 60 of network ACL acl-s admits tcp 22 from 198.51.100.0/24", Reached().Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_must_leave()
    {
        _network.AclRule("s", 50, "deny", "-1", egress: true);

        Assert.Equal((false, "outbound rule 50 of network ACL acl-s denies tcp 1024-65535 to the internet"), Reached());
    }

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("8.8.8.8/32", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("10.1.2.3/32", false)]
    [InlineData("0.0.0.0/1", true)]
    [InlineData("172.16.0.0/12", false)]
    [InlineData("172.0.0.0/8", true)]
    [InlineData("192.168.1.0/24", false)]
    [InlineData("100.64.0.0/10", false)]
    [InlineData("169.254.169.254/32", false)]
    [InlineData("::/0", false)]
    [InlineData("10.0.0.0", false)]
    [InlineData("300.0.0.0/8", false)]
    [InlineData("1.2.3.4/33", false)]
    [InlineData("", false)]
    public void A_range_is_of_the_internet_or_not(string range, bool expected) => Assert.Equal(expected, Ipv4Range.IsPublic(range));

    private (bool? Reachable, string Because) Reached()
    {
        string fact = Assert.Single(_graph.Derive("ec2_asset_exposure_instance"));
        using var facts = System.Text.Json.JsonDocument.Parse(fact["AWSEC2Instance i ".Length..]);
        bool? reachable = facts.RootElement.TryGetProperty("internet_reachable", out var value) ? value.GetBoolean() : null;
        return (reachable, Assert.Single(facts.RootElement.GetProperty("internet_reachable_because").EnumerateArray()).GetString()!);
    }
}
