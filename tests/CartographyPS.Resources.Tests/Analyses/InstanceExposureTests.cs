namespace CartographyPS.Resources.Tests.Analyses;

public sealed class InstanceExposureTests : IDisposable
{
    private const string Name = "ec2_asset_exposure_instance";

    private readonly DerivedGraph _graph = new();
    private readonly Network _network;

    public InstanceExposureTests() => _network = new Network(_graph);

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void A_public_address_and_an_open_security_group_expose_it()
    {
        _network.Instance("i", _network.Subnet("s"), _network.Group("sg", "tcp", 22, 22));

        Assert.Equal(
            [
                "AWSEC2Instance i {\"exposed_internet\":true,\"exposed_internet_type\":[\"direct\"],"
                    + "\"exposed_internet_via\":[\"public address 203.0.113.7: rule sg/in of security group sg admits tcp 22 from 0.0.0.0/0\"],\"internet_reachable\":true,"
                    + "\"internet_reachable_because\":[\"route table rtb-s of subnet s sends 0.0.0.0/0 to internet gateway igw-1; "
                    + "inbound rule 100 of network ACL acl-s admits all traffic from 0.0.0.0/0\"]}",
            ],
            _graph.Derive(Name));
    }

    [Fact]
    public void The_security_group_of_a_network_interface_counts_and_the_public_address_is_needed()
    {
        string group = _network.Group("sg");
        string instance = _network.Instance("i", _network.Subnet("s"), group: null);
        string network = _graph.Node("AWSNetworkInterface", "eni");
        _graph.Edge(instance, "NETWORK_INTERFACE", network);
        _graph.Edge(network, "MEMBER_OF_EC2_SECURITY_GROUP", group);
        _network.Instance("private", "AWSEC2Subnet s", group, address: null);

        Assert.StartsWith("AWSEC2Instance i {", Assert.Single(_graph.Derive(Name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, "igw-1", true, "internet gateway igw-1")]
    [InlineData(true, true, "nat-1", false, "route table rtb-t of subnet t has no route to an internet gateway")]
    [InlineData(false, true, "igw-1", false, "of security group sg admits tcp 443 from 0.0.0.0/0, and no network interface with a public address is in the group")]
    [InlineData(false, false, "igw-1", true, "internet gateway igw-1")]
    public void A_security_group_guards_the_public_addresses_of_its_interface(bool open, bool known, string gateway, bool reachable, string reason)
    {
        string instance = _network.Instance("i", _network.Subnet("s"), group: null);
        string other = _network.Subnet("t", gateway);
        string first = known ? _graph.Node("AWSNetworkInterface", "eni-1", ("public_ip", "203.0.113.7")) : _graph.Node("AWSNetworkInterface", "eni-1");
        string second = _graph.Node("AWSNetworkInterface", "eni-2");
        _graph.Edge(first, "PART_OF_SUBNET", "AWSEC2Subnet s");
        _graph.Edge(second, "PART_OF_SUBNET", other);
        _graph.Edge(second, "MEMBER_OF_EC2_SECURITY_GROUP", _network.Group("sg"));
        foreach (string network in new[] { first, second }) _graph.Edge(instance, "NETWORK_INTERFACE", network);
        if (open) _graph.Edge(second, "PRIVATE_IP_ADDRESS", _graph.Node("AWSEC2PrivateIp", "eni-2:10.0.1.9", ("public_ip", "203.0.113.8")));

        string fact = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"exposed_internet\":true", fact, StringComparison.Ordinal);
        Assert.Contains($"\"internet_reachable\":{(reachable ? "true" : "false")}", fact, StringComparison.Ordinal);
        Assert.Contains(reason, fact, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_balancers_that_are_exposed_expose_it_and_the_kinds_of_ways_have_an_order()
    {
        string subnet = _network.Subnet("s");
        string group = _network.Group("sg");
        string instance = _network.Instance("i", subnet, group);
        _graph.Edge(_network.Balancer("lb", subnet, group), "EXPOSE", instance);
        _graph.Edge(_network.Balancer("inner", subnet, group, scheme: "internal"), "EXPOSE", _network.Instance("hidden", subnet, null, null));
        string classic = _graph.Node("AWSLoadBalancer", "classic", ("scheme", "internet-facing"));
        _graph.Edge(classic, "ELB_LISTENER", _graph.Node("AWSELBListener", "l", ("port", 443), ("protocol", "SSL")));
        _graph.Edge(classic, "SOURCE_SECURITY_GROUP", group);
        _graph.Edge(classic, "PART_OF_SUBNET", subnet);
        _graph.Edge(classic, "EXPOSE", instance);

        string fact = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"exposed_internet_type\":[\"direct\",\"elb\",\"elbv2\"]", fact, StringComparison.Ordinal);
        Assert.Contains("\"classic load balancer classic (classic)\",\"load balancer lb (lb)\",\"public address", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_reachable_behind_a_load_balancer_only_as_that_is()
    {
        _graph.Edge(_network.Balancer("lb", _network.Subnet("closed", gateway: null), _network.Group("sg")), "EXPOSE", _network.Instance("i", _network.Subnet("s"), null, null));

        string fact = Assert.Single(_graph.Derive(Name));
        Assert.Contains("\"exposed_internet_type\":[\"elbv2\"]", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":false", fact, StringComparison.Ordinal);
        Assert.Contains("route table rtb-closed of subnet closed has no route to an internet gateway", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_them_is_exposed_as_its_instances_are()
    {
        string subnet = _network.Subnet("s");
        string group = _network.Group("sg");
        string balancer = _network.Balancer("lb", subnet, group);
        string scaling = _graph.Node("AWSAutoScalingGroup", "asg");
        for (int number = 0; number < 12; number++)
        {
            string instance = _network.Instance($"i-{number:00}", subnet, number == 0 ? group : null, number == 0 ? "203.0.113.7" : null);
            _graph.Edge(instance, "MEMBER_AUTO_SCALE_GROUP", scaling);
            if (number > 0) _graph.Edge(balancer, "EXPOSE", instance);
        }
        _graph.Edge(_network.Instance("hidden", subnet, null, null), "MEMBER_AUTO_SCALE_GROUP", _graph.Node("AWSAutoScalingGroup", "closed"));

        string fact = Assert.Single(_graph.Derive("ec2_asset_exposure_auto_scaling_group"));
        Assert.Contains("\"exposed_internet_type\":[\"direct\",\"elbv2\"]", fact, StringComparison.Ordinal);
        Assert.Contains("[\"instance i-00 (direct)\",\"instance i-01 (elbv2)\"", fact, StringComparison.Ordinal);
        Assert.Contains("\"and 2 more instances\"]", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":true", fact, StringComparison.Ordinal);
    }
}
