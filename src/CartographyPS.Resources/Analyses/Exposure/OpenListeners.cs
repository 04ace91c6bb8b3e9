using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Finds the listeners of internet-facing load balancers that are open to the internet.</summary>
/// <param name="rules">The rules that admit traffic from anywhere.</param>
/// <param name="paths">The ways between the internet and subnets.</param>
/// <param name="kind">What the load balancers are called.</param>
internal sealed class OpenListeners(OpenRules rules, InternetPaths paths, string kind)
{
    /// <summary>The scheme of load balancers with public addresses.</summary>
    public const string InternetFacing = "internet-facing";

    /// <summary>The open listeners.</summary>
    public Ways Ways { get; } = new();

    /// <summary>Adds the listener of a load balancer, if a rule of its security groups admits traffic to its port.</summary>
    /// <returns>True when one does.</returns>
    public bool Add(NodeRow balancer, NodeRow listener, IEnumerable<NodeRow> groups, IEnumerable<NodeRow> subnets)
    {
        string[] protocols = ProtocolsOf(listener);
        long? port = listener.Number("port");
        bool any = false;
        foreach (var rule in rules.Of(groups).Where(rule => rule.Admits(port)))
        {
            // Cartography does not look at the rule's protocol.
            string[] concerned = Array.FindAll(protocols, protocol => Traffic.Concerns(rule.Protocol, protocol));
            var reach = concerned.Length > 0
                ? concerned.SelectMany(protocol => paths.To(subnets, protocol, Ports(port)))
                : [new Reach(false, $"{rule}, and listener {Name(listener)} takes {string.Join(" and ", protocols)}")];
            Ways.Add(balancer, null, $"listener {Name(listener)} of {kind} {NameOf(balancer)}: {rule}", reach);
            any = true;
        }
        return any;
    }

    /// <summary>
    /// Adds the listener of a network load balancer whose security groups admit nothing from anywhere: Cartography counts it as open, since network load
    /// balancers did not have security groups.
    /// </summary>
    public void AddGuarded(NodeRow balancer, NodeRow listener, IEnumerable<NodeRow> groups)
    {
        string names = string.Join(", ", groups.Select(group => group.Id).OrderBy(id => id, StringComparer.Ordinal));
        string traffic = string.Join(" or ", ProtocolsOf(listener).Select(protocol => Traffic.Text(protocol, Ports(listener.Number("port")))));
        Ways.Add(
            balancer, null, $"listener {Name(listener)} of network {kind} {NameOf(balancer)}",
            [new Reach(false, $"no rule of security group {names} admits {traffic} from {OpenRules.Anywhere}")]);
    }

    /// <summary>Adds the listener of a network load balancer, which Cartography counts as open, when the rules of its security groups were not read.</summary>
    public void AddUnknown(NodeRow balancer, NodeRow listener) => Ways.Add(
        balancer, null, $"listener {Name(listener)} of network {kind} {NameOf(balancer)}", [new Reach(null, "the rules of its security groups are not known")]);

    /// <summary>Adds the listener of a load balancer that no security group guards.</summary>
    public void AddUnguarded(NodeRow balancer, NodeRow listener, IEnumerable<NodeRow> subnets) => Ways.Add(
        balancer, null, $"listener {Name(listener)} of {kind} {NameOf(balancer)}, which has no security group",
        ProtocolsOf(listener).SelectMany(protocol => paths.To(subnets, protocol, Ports(listener.Number("port")))));

    /// <summary>Returns the name of a load balancer, or its id where it has none.</summary>
    public static string NameOf(NodeRow balancer) => balancer.Text("name") ?? balancer.Id;

    private static string Name(NodeRow listener) => $"{listener.Text("protocol")} {listener.Text("port")}";

    private static NumberRange Ports(long? port) => port is { } one ? new NumberRange(one, one) : PortRanges.All;

    private static string[] ProtocolsOf(NodeRow listener) => listener.Text("protocol") switch
    {
        "UDP" or "QUIC" => ["udp"],
        "TCP_UDP" or "TCP_QUIC" => ["tcp", "udp"],
        _ => ["tcp"],
    };
}
