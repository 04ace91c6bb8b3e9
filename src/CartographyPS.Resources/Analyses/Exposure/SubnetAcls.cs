using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The network ACLs of subnets. They keep no state: answers must be admitted too.</summary>
internal sealed class SubnetAcls(GraphView graph)
{
    private const string AnyProtocol = "-1";

    // What is admitted of "any protocol" is one of these.
    private static readonly string[] Usual = ["tcp", "udp", "icmp"];

    private readonly EdgeTable _acls = graph.Edges("PART_OF_SUBNET", Ec2Labels.AWSEC2NetworkAcl, Ec2Labels.AWSEC2Subnet);
    private readonly EdgeTable _members = graph.Edges("MEMBER_OF_NACL", Ec2Labels.AWSEC2NetworkAclRule, Ec2Labels.AWSEC2NetworkAcl);
    private readonly Dictionary<NodeRow, (AclRules In, AclRules Out)> _rules = [];

    /// <summary>Returns whether the network ACL of a subnet admits traffic from the internet, and its answers.</summary>
    public Reach Admit(NodeRow subnet, string protocol, NumberRange ports)
    {
        var acl = _acls.To(subnet).OrderBy(acl => acl.Id, StringComparer.Ordinal).FirstOrDefault();
        if (acl is null) return new Reach(null, $"the network ACL of subnet {subnet.Id} is not known");

        var tried = (protocol == AnyProtocol ? Usual : [protocol]).Select(one => Pass(acl, one, ports)).ToList();
        return tried.Find(reach => reach.Passes == true) ?? tried[0];
    }

    private Reach Pass(NodeRow acl, string protocol, NumberRange ports)
    {
        var (inbound, outbound) = RulesOf(acl);
        var enters = inbound.Admit(protocol, ports);
        if (enters.Passes != true) return enters;

        var leaves = outbound.Admit(protocol, PortRanges.Clients);
        return leaves.Passes != true ? leaves : enters;
    }

    private (AclRules In, AclRules Out) RulesOf(NodeRow acl)
    {
        if (!_rules.TryGetValue(acl, out var rules))
        {
            var all = _members.To(acl).ToList();
            _rules[acl] = rules = (new AclRules(acl, all, egress: false), new AclRules(acl, all, egress: true));
        }
        return rules;
    }
}
