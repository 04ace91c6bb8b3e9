namespace CartographyPS.Resources.Tests.Analyses;

public sealed class ContainerExposureTests : IDisposable
{
    private readonly DerivedGraph _graph = new();
    private readonly Network _network;

    public ContainerExposureTests() => _network = new Network(_graph);

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void A_load_balancer_that_is_exposed_exposes_the_containers_at_its_addresses()
    {
        string subnet = _network.Subnet("s");
        Task("behind", subnet, group: null, publicAddress: null);
        Task("other", subnet, group: null, publicAddress: null);
        _graph.Edge(_network.Balancer("lb", subnet, _network.Group("sg")), "EXPOSE", Address("behind"));
        _graph.Edge(_network.Balancer("inner", subnet, "AWSEC2SecurityGroup sg", scheme: "internal"), "EXPOSE", Address("other"));

        Assert.Equal(["AWSLoadBalancerV2 lb -EXPOSE-> AWSECSContainer container-behind {\"exposure_type\":\"via_lb_only\"}"], _graph.Derive("lb_container_exposure"));
        string fact = Assert.Single(_graph.Derive("ecs_asset_exposure"));
        Assert.StartsWith("AWSECSContainer container-behind {\"exposed_internet\":true,\"exposed_internet_type\":[\"elbv2\"],", fact, StringComparison.Ordinal);
        Assert.Contains("load balancer lb (lb) sends to 10.0.0.1 of network interface eni-behind", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":true", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_address_and_the_security_group_of_its_task_expose_a_container()
    {
        string subnet = _network.Subnet("s", gateway: null);
        string group = _network.Group("sg");
        Task("public", subnet, group, "203.0.113.9");
        Task("private", subnet, group, publicAddress: null);
        Task("guarded", subnet, _network.Group("inner", range: "10.0.0.0/8"), "203.0.113.10");

        string fact = Assert.Single(_graph.Derive("ecs_asset_exposure"));
        Assert.StartsWith("AWSECSContainer container-public {\"exposed_internet\":true,\"exposed_internet_type\":[\"direct\"],", fact, StringComparison.Ordinal);
        Assert.Contains("public address 203.0.113.9 of network interface eni-public: rule sg/in of security group sg admits tcp 443 from 0.0.0.0/0", fact, StringComparison.Ordinal);
        Assert.Contains("\"internet_reachable\":false", fact, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_over_a_load_balancer_comes_first()
    {
        string subnet = _network.Subnet("s");
        string group = _network.Group("sg");
        Task("both", subnet, group, "203.0.113.9");
        _graph.Edge(_network.Balancer("lb", subnet, group), "EXPOSE", Address("both"));

        Assert.Contains("\"exposed_internet_type\":[\"elbv2\",\"direct\"]", Assert.Single(_graph.Derive("ecs_asset_exposure")), StringComparison.Ordinal);
    }

    private static string Address(string name) => "AWSEC2PrivateIp ip-" + name;

    private void Task(string name, string subnet, string? group, string? publicAddress)
    {
        string task = _graph.Node("AWSECSTask", "task-" + name);
        _graph.Edge(task, "HAS_CONTAINER", _graph.Node("AWSECSContainer", "container-" + name));
        string network = publicAddress is null ? _graph.Node("AWSNetworkInterface", "eni-" + name) : _graph.Node("AWSNetworkInterface", "eni-" + name, ("public_ip", publicAddress));
        _graph.Edge(task, "NETWORK_INTERFACE", network);
        _graph.Edge(network, "PART_OF_SUBNET", subnet);
        _graph.Edge(network, "PRIVATE_IP_ADDRESS", _graph.Node("AWSEC2PrivateIp", "ip-" + name, ("private_ip_address", "10.0.0.1")));
        if (group is not null) _graph.Edge(network, "MEMBER_OF_EC2_SECURITY_GROUP", group);
    }
}
