namespace CartographyPS.Resources.Tests.Analyses;

public sealed class LoadBalancerExposureTests : IDisposable
{
    private const string V2 = "ec2_asset_exposure_load_balancer_v2";
    private const string Path = "route table rtb-s of subnet s sends 0.0.0.0/0 to internet gateway igw-1; inbound rule 100 of network ACL acl-s admits all traffic from 0.0.0.0/0";

    private readonly DerivedGraph _graph = new();
    private readonly Network _network;

    public LoadBalancerExposureTests()
    {
        _network = new Network(_graph);
        _network.Group("default", "-1", range: "10.0.0.0/8");
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void An_internet_facing_one_is_exposed_by_a_listener_that_its_security_group_opens()
    {
        _network.Balancer("lb", _network.Subnet("s"), _network.Group("sg"));

        Assert.Equal(
            [
                "AWSLoadBalancerV2 lb {\"exposed_internet\":true,\"exposed_internet_via\":[\"listener HTTPS 443 of load balancer lb: "
                    + "rule sg/in of security group sg admits tcp 443 from 0.0.0.0/0\"],\"internet_reachable\":true,\"internet_reachable_because\":[\"" + Path + "\"]}",
            ],
            _graph.Derive(V2));
    }

    [Theory]
    [InlineData("internal", "tcp", 443, 443, "0.0.0.0/0", false)]
    [InlineData("internet-facing", "tcp", 80, 442, "0.0.0.0/0", false)]
    [InlineData("internet-facing", "tcp", 443, 443, "10.0.0.0/8", false)]
    [InlineData("internet-facing", "tcp", 0, 65535, "0.0.0.0/0", true)]
    [InlineData("internet-facing", "-1", null, null, "0.0.0.0/0", true)]
    public void Scheme_ports_and_range_decide(string scheme, string protocol, int? from, int? to, string range, bool exposed)
    {
        _network.Balancer("lb", _network.Subnet("s"), _network.Group("sg", protocol, from, to, range), scheme: scheme);

        Assert.Equal(exposed ? 1 : 0, _graph.Derive(V2).Length);
    }

    [Fact]
    public void A_rule_for_another_protocol_exposes_as_to_Cartography_but_lets_nothing_through()
    {
        _network.Balancer("lb", _network.Subnet("s"), _network.Group("sg", "udp"));

        string fact = Assert.Single(_graph.Derive(V2));
        Assert.Contains("\"exposed_internet\":true", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":false", fact, StringComparison.Ordinal);
        Assert.Contains("and listener HTTPS 443 takes tcp", fact, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_security_groups_admit_is_not_claimed_before_they_are_read(bool guarded, bool others)
    {
        _network.Balancer("nlb", _network.Subnet("s"), guarded ? _graph.Node("AWSEC2SecurityGroup", "sg") : null, "network");
        if (!others) _graph.Remove("AWSEC2SecurityGroup default");
        if (others && !guarded) _graph.Node("AWSEC2SecurityGroup", "default", ("name", "default"), ("region", "elsewhere"));

        string fact = Assert.Single(_graph.Derive(V2));
        Assert.Contains("\"exposed_internet\":true", fact, StringComparison.Ordinal);
        Assert.DoesNotContain("\"internet_reachable\":", fact, StringComparison.Ordinal);
        Assert.Contains("the rules of its security groups are not known", fact, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcp", true)]
    [InlineData("udp", true)]
    [InlineData("icmp", false)]
    public void A_listener_may_take_two_protocols(string protocol, bool reachable)
    {
        _network.Balancer("nlb", _network.Subnet("s"), _network.Group("sg", protocol, 0, 65535), "network", protocol: "TCP_UDP", port: 53);

        string fact = Assert.Single(_graph.Derive(V2));
        Assert.Contains($"\"internet_reachable\":{(reachable ? "true" : "false")}", fact, StringComparison.Ordinal);
        Assert.Equal(!reachable, fact.Contains("and listener TCP_UDP 53 takes tcp and udp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_ACL_may_pass_one_of_two_protocols()
    {
        _network.Balancer("nlb", _network.Subnet("s"), group: null, "network", protocol: "TCP_UDP", port: 53);
        _network.AclRule("s", 50, "deny", "6");
        Assert.Contains("\"internet_reachable\":true", Assert.Single(_graph.Derive(V2)), StringComparison.Ordinal);

        _network.AclRule("s", 60, "deny", "17");
        Assert.Contains("\"internet_reachable\":false", Assert.Single(_graph.Derive(V2)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "", true, "which has no security group")]
    [InlineData(true, "0.0.0.0/0", true, "rule sg/in of security group sg admits udp 443 from 0.0.0.0/0")]
    [InlineData(true, "10.0.0.0/8", false, "no rule of security group sg admits udp 443 from 0.0.0.0/0")]
    public void A_network_load_balancer_is_exposed_without_a_security_group_and_reachable_as_its_groups_say(bool guarded, string range, bool reachable, string reason)
    {
        _network.Balancer("nlb", _network.Subnet("s"), guarded ? _network.Group("sg", "udp", 443, 443, range) : null, "network", protocol: "UDP");

        string fact = Assert.Single(_graph.Derive(V2));
        Assert.Contains("\"exposed_internet\":true", fact, StringComparison.Ordinal);
        Assert.Contains(reachable ? "\"internet_reachable\":true" : "\"internet_reachable\":false", fact, StringComparison.Ordinal);
        Assert.Contains(reason, fact, StringComparison.Ordinal);
    }

    [Fact]
    public void A_classic_one_is_exposed_by_its_source_security_group()
    {
        string subnet = _network.Subnet("s");
        string balancer = _graph.Node("AWSLoadBalancer", "classic", ("scheme", "internet-facing"));
        _graph.Edge(balancer, "ELB_LISTENER", _graph.Node("AWSELBListener", "l", ("port", 443), ("protocol", "SSL")));
        _graph.Edge(balancer, "SOURCE_SECURITY_GROUP", _network.Group("sg"));
        _graph.Edge(balancer, "PART_OF_SUBNET", subnet);

        string fact = Assert.Single(_graph.Derive("ec2_asset_exposure_load_balancer"));
        Assert.Contains("listener SSL 443 of classic load balancer classic: rule sg/in of security group sg", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":true", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_subnets_with_a_way_is_enough()
    {
        string balancer = _network.Balancer("lb", _network.Subnet("closed", gateway: null), _network.Group("sg"));
        _graph.Edge(balancer, "SUBNET", _network.Subnet("s"));

        string fact = Assert.Single(_graph.Derive(V2));
        Assert.Contains("\"internet_reachable\":true,\"internet_reachable_because\":[\"" + Path + "\"]", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exposure_ends_with_the_rule()
    {
        _network.Balancer("lb", _network.Subnet("s"), _network.Group("sg"));
        Assert.Single(_graph.Derive(V2));

        _graph.Remove("AWSIpPermissionInbound sg/in");
        Assert.Empty(_graph.Derive(V2));
    }
}
