using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>
/// The network interfaces of instances that have public addresses. A security group guards an interface: what it admits comes in by the public
/// addresses of that interface alone, in its subnet.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="paths">The ways between the internet and subnets.</param>
internal sealed class PublicInterfaces(GraphView graph, InternetPaths paths)
{
    private const string Address = "public_ip";

    private readonly EdgeTable _interfaces = graph.Edges("NETWORK_INTERFACE", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSNetworkInterface);
    private readonly EdgeTable _addresses = graph.Edges("PRIVATE_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2PrivateIp);
    private readonly EdgeTable _groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2SecurityGroup);
    private readonly EdgeTable _subnets = graph.Edges("PART_OF_SUBNET", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2Subnet);
    private readonly EdgeTable _placed = graph.Edges("PART_OF_SUBNET", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSEC2Subnet);

    /// <summary>Returns whether what a rule admits passes to an instance with a public address.</summary>
    public IReadOnlyList<Reach> To(NodeRow instance, OpenRule rule)
    {
        var open = _interfaces.From(instance).Where(IsPublic).ToList();

        // Which interface has the address is not known before the interfaces are read.
        if (open.Count == 0) return paths.To(_placed.From(instance), rule.Protocol, rule.Ports);

        var guarded = open.FindAll(network => _groups.From(network).Contains(rule.Group));
        return guarded.Count > 0
            ? [.. guarded.SelectMany(network => paths.To(_subnets.From(network), rule.Protocol, rule.Ports))]
            : [new Reach(false, $"{rule}, and no network interface with a public address is in the group")];
    }

    private bool IsPublic(NodeRow network) => network.Has(Address) || _addresses.From(network).Any(address => address.Has(Address));
}
