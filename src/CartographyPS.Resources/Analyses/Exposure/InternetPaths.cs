using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The ways between the internet and subnets: the routes and the network ACLs.</summary>
/// <param name="graph">What <see cref="ExposureAnalysis.ReadsInternetPaths"/> declares.</param>
internal sealed class InternetPaths(GraphView graph)
{
    private static readonly Reach Unplaced = new(null, "its subnets are not known");

    private readonly SubnetRoutes _routes = new(graph);
    private readonly SubnetAcls _acls = new(graph);
    private readonly Dictionary<(NodeRow, string, NumberRange), Reach> _known = [];

    /// <summary>Returns whether traffic passes into each of the subnets of something. It has at least one, known or not.</summary>
    public IReadOnlyList<Reach> To(IEnumerable<NodeRow> subnets, string protocol, NumberRange ports)
    {
        var reaches = subnets.Select(subnet => To(subnet, protocol, ports)).ToList();
        return reaches.Count > 0 ? reaches : [Unplaced];
    }

    /// <summary>Returns whether traffic passes into a subnet, and its answers back.</summary>
    /// <param name="subnet">The subnet.</param>
    /// <param name="protocol">The protocol's name or number, or <c>-1</c> for any.</param>
    /// <param name="ports">The ports, of which one is enough.</param>
    public Reach To(NodeRow subnet, string protocol, NumberRange ports)
    {
        if (!_known.TryGetValue((subnet, protocol, ports), out var reach)) _known[(subnet, protocol, ports)] = reach = Find(subnet, protocol, ports);
        return reach;
    }

    private Reach Find(NodeRow subnet, string protocol, NumberRange ports)
    {
        var route = _routes.ToInternet(subnet);
        if (route.Passes != true) return route;
        var acl = _acls.Admit(subnet, protocol, ports);
        return acl.Passes != true ? acl : new Reach(true, $"{route.Because}; {acl.Because}");
    }
}
