namespace CartographyPS.Resources.Tests.Analyses;

/// <summary>A VPC with a public subnet, for tests of exposure: its route table leads to an internet gateway, and its network ACL admits everything.</summary>
/// <param name="graph">The graph.</param>
internal sealed class Network(DerivedGraph graph)
{
    /// <summary>The network ACL's inbound rules of everything, which tests precede with others.</summary>
    public const int LastRule = 100;

    /// <summary>Adds a subnet with a route table and a network ACL of its own.</summary>
    /// <param name="id">The id of the subnet; the others' ids follow from it.</param>
    /// <param name="gateway">The target of the default route; null for none.</param>
    /// <returns>The subnet.</returns>
    public string Subnet(string id, string? gateway = "igw-1")
    {
        string subnet = graph.Node("AWSEC2Subnet", id, ("vpc_id", "vpc-1"));
        string table = graph.Node("AWSEC2RouteTable", "rtb-" + id, ("main", false), ("vpc_id", "vpc-1"));
        string association = graph.Node("AWSEC2RouteTableAssociation", "assoc-" + id);
        graph.Edge(table, "ASSOCIATION", association);
        graph.Edge(association, "ASSOCIATED_SUBNET", subnet);
        graph.Edge(table, "ROUTE", graph.Node("AWSEC2Route", $"rtb-{id}|local", ("destination_cidr_block", "10.0.0.0/16"), ("gateway_id", "local"), ("state", "active")));
        if (gateway is not null)
        {
            graph.Edge(table, "ROUTE", graph.Node(
                "AWSEC2Route", $"rtb-{id}|0.0.0.0/0", ("destination_cidr_block", "0.0.0.0/0"), ("gateway_id", gateway), ("state", "active")));
        }
        string acl = graph.Node("AWSEC2NetworkAcl", "acl-" + id, ("network_acl_id", "acl-" + id));
        graph.Edge(acl, "PART_OF_SUBNET", subnet);
        AclRule(id, LastRule, "allow", "-1");
        AclRule(id, LastRule, "allow", "-1", egress: true);
        return subnet;
    }

    /// <summary>Adds a rule to the network ACL of a subnet.</summary>
    public void AclRule(string subnet, int number, string action, string protocol, string range = "0.0.0.0/0", (int From, int To)? ports = null, bool egress = false)
    {
        var properties = new List<(string, object)>
        {
            ("cidrblock", range), ("egress", egress), ("network_acl_id", "acl-" + subnet), ("protocol", protocol), ("ruleaction", action), ("rulenumber", number),
        };
        if (ports is var (from, to)) properties.AddRange([("fromport", from), ("toport", to)]);
        graph.Edge(graph.Node("AWSEC2NetworkAclRule", $"acl-{subnet}/{(egress ? "egress" : "inbound")}/{number}", [.. properties]), "MEMBER_OF_NACL", "AWSEC2NetworkAcl acl-" + subnet);
    }

    /// <summary>Adds a security group with one inbound rule.</summary>
    /// <returns>The group.</returns>
    public string Group(string id, string protocol = "tcp", int? from = 443, int? to = 443, string range = "0.0.0.0/0")
    {
        string group = graph.Node("AWSEC2SecurityGroup", id, ("name", id));
        var properties = new List<(string, object)> { ("protocol", protocol) };
        if (from is { } first && to is { } last) properties.AddRange([("fromport", first), ("toport", last)]);
        string rule = graph.Node("AWSIpPermissionInbound", $"{id}/in", [.. properties]);
        graph.Edge(graph.Node("AWSIpRange", range, ("range", range)), "MEMBER_OF_IP_RULE", rule);
        graph.Edge(rule, "MEMBER_OF_EC2_SECURITY_GROUP", group);
        return group;
    }

    /// <summary>Adds an application or network load balancer with one listener.</summary>
    /// <returns>The load balancer.</returns>
    public string Balancer(string id, string subnet, string? group, string type = "application", string scheme = "internet-facing", string protocol = "HTTPS", int port = 443)
    {
        string balancer = graph.Node("AWSLoadBalancerV2", id, ("name", id), ("scheme", scheme), ("type", type));
        graph.Edge(balancer, "ELBV2_LISTENER", graph.Node("AWSELBV2Listener", id + "/listener", ("port", port), ("protocol", protocol)));
        graph.Edge(balancer, "SUBNET", subnet);
        if (group is not null) graph.Edge(balancer, "MEMBER_OF_EC2_SECURITY_GROUP", group);
        return balancer;
    }

    /// <summary>Adds an instance with a public address.</summary>
    /// <returns>The instance.</returns>
    public string Instance(string id, string subnet, string? group, string? address = "203.0.113.7")
    {
        string instance = address is null ? graph.Node("AWSEC2Instance", id) : graph.Node("AWSEC2Instance", id, ("publicipaddress", address));
        graph.Edge(instance, "PART_OF_SUBNET", subnet);
        if (group is not null) graph.Edge(instance, "MEMBER_OF_EC2_SECURITY_GROUP", group);
        return instance;
    }
}
