using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>Route tables of transit gateways with their routes, associations and propagations.</summary>
internal sealed class TransitGatewayRouteTable : ResourceType
{
    private const string NotFound = "InvalidRouteTableID.NotFound";

    public TransitGatewayRouteTable()
        : base("ec2:tgw_route_table", Placement.Regional, "Route tables of transit gateways with their routes, associations and propagations.")
    {
        var tables = Call(Ec2Operations.DescribeTransitGatewayRouteTables).Each("TransitGatewayRouteTables");

        Node(Ec2Labels.AWSTransitGatewayRouteTable, tables)
            .Id("TransitGatewayRouteTableId")
            .Property("transit_gateway_id", "TransitGatewayId")
            .Property("state", "State")
            .Property("region", Region)
            .From("CONTAINS", Ec2Labels.AWSTransitGateway, "tgw_id", "TransitGatewayId")
            .OwnedByAccount();

        Routes(tables);
        Associations(tables);
        Propagations(tables);
    }

    private void Routes(Source tables)
    {
        Value anyState = Value.List(Value.Json(
            ("Name", Value.Constant("state")),
            ("Values", Value.Constant(new[] { "active", "blackhole", "pending", "deleting", "deleted" }))));
        var routes = tables
            .Call(Ec2Operations.SearchTransitGatewayRoutes, ("TransitGatewayRouteTableId", tables["TransitGatewayRouteTableId"]), ("Filters", anyState))
            .Gone(NotFound)
            .Each("Routes");
        Value destination = Value.FirstOf("DestinationCidrBlock", "PrefixListId");

        Node(Ec2Labels.AWSTransitGatewayRoute, routes)
            .Id(Value.Of(Joined.WithBar, tables["TransitGatewayRouteTableId"], destination))
            .Property("transit_gateway_route_table_id", tables["TransitGatewayRouteTableId"])
            .Property("destination_cidr_block", "DestinationCidrBlock")
            .Property("destination_ipv6_cidr_block", "DestinationCidrBlock", TransitGateways.Ipv6CidrBlock)
            .Property("target", ((Value)"TransitGatewayAttachments[].TransitGatewayAttachmentId").As(Lists.First))
            .Property("state", "State")
            .Property("origin", "Type")
            .Property("region", Region)
            .From("HAS_ROUTE", Ec2Labels.AWSTransitGatewayRouteTable, tables["TransitGatewayRouteTableId"])
            .To("ROUTES_TO_TGW", Ec2Labels.AWSTransitGateway, "tgw_id", tables["TransitGatewayId"])
            .To("ROUTES_TO_TGW_ATTACHMENT", Ec2Labels.AWSTransitGatewayAttachment, "TransitGatewayAttachments[].TransitGatewayAttachmentId")
            .OwnedByAccount();
    }

    private void Associations(Source tables)
    {
        var associations = tables
            .Call(Ec2Operations.GetTransitGatewayRouteTableAssociations, ("TransitGatewayRouteTableId", tables["TransitGatewayRouteTableId"]))
            .Gone(NotFound)
            .Each("Associations");

        AtAttachment(Ec2Labels.AWSTransitGatewayRouteTableAssociation, tables, associations)
            .Property("resource_id", "ResourceId")
            .Property("resource_type", "ResourceType")
            .To("ASSOCIATED_WITH", Ec2Labels.AWSTransitGatewayRouteTable, tables["TransitGatewayRouteTableId"]);
    }

    private void Propagations(Source tables)
    {
        var propagations = tables
            .Call(Ec2Operations.GetTransitGatewayRouteTablePropagations, ("TransitGatewayRouteTableId", tables["TransitGatewayRouteTableId"]))
            .Gone(NotFound)
            .Each("TransitGatewayRouteTablePropagations");

        AtAttachment(Ec2Labels.AWSTransitGatewayRouteTablePropagation, tables, propagations)
            .From("PROPAGATES", Ec2Labels.AWSTransitGatewayRouteTable, tables["TransitGatewayRouteTableId"]);
    }

    private NodeDefinition AtAttachment(Label label, Source tables, Source rows) =>
        Node(label, rows)
            .Id(Value.Of(Joined.WithBar, tables["TransitGatewayRouteTableId"], "TransitGatewayAttachmentId"))
            .Property("route_table_id", tables["TransitGatewayRouteTableId"])
            .Property("attachment_id", "TransitGatewayAttachmentId")
            .Property("state", "State")
            .Property("region", Region)
            .OwnedByAccount();
}
