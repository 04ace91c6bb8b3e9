using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>
/// The routes of subnets to internet gateways. A subnet has the route table that is associated with it, or else the main one of its VPC.
/// </summary>
internal sealed class SubnetRoutes(GraphView graph)
{
    private const string Everywhere = "0.0.0.0/0";
    private const string InternetGateway = "igw-";

    private readonly EdgeTable _associated = graph.Edges("ASSOCIATED_SUBNET", Ec2Labels.AWSEC2RouteTableAssociation, Ec2Labels.AWSEC2Subnet);
    private readonly EdgeTable _associations = graph.Edges("ASSOCIATION", Ec2Labels.AWSEC2RouteTable, Ec2Labels.AWSEC2RouteTableAssociation);
    private readonly EdgeTable _routes = graph.Edges("ROUTE", Ec2Labels.AWSEC2RouteTable, Ec2Labels.AWSEC2Route);
    private readonly ILookup<string, NodeRow> _main = graph.Nodes(Ec2Labels.AWSEC2RouteTable).Where(table => table.IsTrue("main") && table.Has("vpc_id"))
        .ToLookup(table => table.Text("vpc_id")!, StringComparer.Ordinal);

    /// <summary>Returns whether a subnet has a route to an internet gateway.</summary>
    public Reach ToInternet(NodeRow subnet)
    {
        var tables = TablesOf(subnet);
        if (tables.Count == 0) return new Reach(null, $"the route table of subnet {subnet.Id} is not known");

        var route = tables.SelectMany(table => _routes.From(table)).Where(LeadsOut)
            .OrderBy(route => !IsPublic(route)).ThenBy(route => route.Text("destination_cidr_block") != Everywhere)
            .ThenBy(route => route.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        string table = $"route table {string.Join(", ", tables.Select(table => table.Id))} of subnet {subnet.Id}";
        if (route is null) return new Reach(false, $"{table} has no route to an internet gateway");

        string sent = $"{table} sends {route.Text("destination_cidr_block")} to internet gateway {route.Text("gateway_id")}";
        return IsPublic(route) ? new Reach(true, sent) : new Reach(false, sent + ", and no addresses of the internet");
    }

    // Answers to the internet do not take a route to private addresses, whatever its target.
    private static bool IsPublic(NodeRow route) => Ipv4Range.IsPublic(route.Text("destination_cidr_block")!);

    // A gateway that was detached leaves a route that leads nowhere.
    private static bool LeadsOut(NodeRow route) =>
        route.Text("gateway_id")?.StartsWith(InternetGateway, StringComparison.Ordinal) == true && route.Has("destination_cidr_block")
            && route.Text("state") != "blackhole";

    private List<NodeRow> TablesOf(NodeRow subnet)
    {
        var own = _associated.To(subnet).SelectMany(association => _associations.To(association)).Distinct();
        var tables = own.OrderBy(table => table.Id, StringComparer.Ordinal).ToList();
        return tables.Count > 0 || subnet.Text("vpc_id") is not { } vpc ? tables : [.. _main[vpc].OrderBy(table => table.Id, StringComparer.Ordinal)];
    }
}
