using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>
/// The base of analyses of what is open to the internet. <c>exposed_internet</c> and <c>exposed_internet_type</c> are Cartography's, which look at
/// addresses, load balancers and security groups. <c>exposed_internet_via</c> says by which of them. <c>internet_reachable</c> also looks at routes and
/// network ACLs, and <c>internet_reachable_because</c> says what decided.
/// </summary>
internal abstract class ExposureAnalysis(string name, string description) : Analysis(name, description)
{
    /// <summary>True for what is open to the internet.</summary>
    public const string Exposed = "exposed_internet";

    /// <summary>The kinds of ways to it.</summary>
    public const string ExposedType = "exposed_internet_type";

    /// <summary>The ways to it, in words with ids.</summary>
    public const string ExposedVia = "exposed_internet_via";

    /// <summary>True when routes and network ACLs let traffic pass on one of the ways, false when on none; absent when that is not known.</summary>
    public const string Reachable = "internet_reachable";

    /// <summary>What decides that, in words with ids.</summary>
    public const string ReachableBecause = "internet_reachable_because";

    /// <summary>Declares what <see cref="OpenRules"/> reads.</summary>
    protected void ReadsOpenRules()
    {
        Reads(Ec2Labels.AWSIpRange, "range");
        Reads(Ec2Labels.AWSIpPermissionInbound, "fromport", "protocol", "toport");
        Reads(Ec2Labels.AWSEC2SecurityGroup);
        Reads("MEMBER_OF_IP_RULE", Ec2Labels.AWSIpRange, Ec2Labels.AWSIpPermissionInbound);
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSIpPermissionInbound, Ec2Labels.AWSEC2SecurityGroup);
    }

    /// <summary>Declares what <see cref="InternetPaths"/> reads.</summary>
    protected void ReadsInternetPaths()
    {
        Reads(Ec2Labels.AWSEC2Subnet, "vpc_id");
        Reads(Ec2Labels.AWSEC2RouteTable, "main", "vpc_id");
        Reads(Ec2Labels.AWSEC2RouteTableAssociation);
        Reads(Ec2Labels.AWSEC2Route, "destination_cidr_block", "gateway_id", "state");
        Reads(Ec2Labels.AWSEC2NetworkAcl, "network_acl_id");
        Reads(Ec2Labels.AWSEC2NetworkAclRule, "cidrblock", "egress", "fromport", "protocol", "ruleaction", "rulenumber", "toport");
        Reads("ASSOCIATION", Ec2Labels.AWSEC2RouteTable, Ec2Labels.AWSEC2RouteTableAssociation);
        Reads("ASSOCIATED_SUBNET", Ec2Labels.AWSEC2RouteTableAssociation, Ec2Labels.AWSEC2Subnet);
        Reads("ROUTE", Ec2Labels.AWSEC2RouteTable, Ec2Labels.AWSEC2Route);
        Reads("PART_OF_SUBNET", Ec2Labels.AWSEC2NetworkAcl, Ec2Labels.AWSEC2Subnet);
        Reads("MEMBER_OF_NACL", Ec2Labels.AWSEC2NetworkAclRule, Ec2Labels.AWSEC2NetworkAcl);
    }

    /// <summary>Declares the load balancers that other analyses have found open, and what they say of them.</summary>
    protected void ReadsExposed(Label label) => Reads(label, "name", Exposed, Reachable, ReachableBecause);

    /// <summary>Declares what <see cref="BalancedAddresses"/> reads, but the network interfaces' own properties.</summary>
    protected void ReadsBalancedAddresses()
    {
        ReadsExposed(ElbLabels.AWSLoadBalancerV2);
        Reads(Ec2Labels.AWSEC2PrivateIp, "private_ip_address");
        Reads(Ec2Labels.AWSNetworkInterface);
        Reads("EXPOSE", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2PrivateIp);
        Reads("PRIVATE_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2PrivateIp);
    }

    /// <summary>Returns the addresses to which load balancers that are open to the internet send, with their network interfaces.</summary>
    protected static IEnumerable<(NodeRow Balancer, NodeRow Address, NodeRow Interface)> BalancedAddresses(GraphView graph)
    {
        var interfaces = graph.Edges("PRIVATE_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2PrivateIp);
        return from edge in graph.Edges("EXPOSE", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2PrivateIp)
               where edge.From.IsTrue(Exposed)
               from network in interfaces.To(edge.To)
               select (edge.From, edge.To, network);
    }

    /// <summary>Declares the properties of what has several ways.</summary>
    protected void StatesWays(Label label) => States(label, Exposed, ExposedType, ExposedVia, Reachable, ReachableBecause);
}
