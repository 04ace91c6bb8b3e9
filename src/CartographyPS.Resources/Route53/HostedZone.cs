using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Route53;

/// <summary>Route 53 hosted zones, their name servers, and the records that point somewhere.</summary>
internal sealed partial class HostedZone : ResourceType
{
    public HostedZone()
        : base("route53", Placement.Global, "Route 53 hosted zones with their name servers and their A, AAAA, CNAME, NS and alias records.")
    {
        var zones = Call(Route53Operations.ListHostedZones).Each("HostedZones");
        Node(Route53Labels.AWSDNSZone, zones)
            .Id("Id")
            .Property("zoneid", "Id")
            .Property("name", "Name", DnsNames.Bare)
            .Property("comment", "Config.Comment")
            .Property("privatezone", "Config.PrivateZone")
            .OwnedByAccount();

        var records = zones
            .Call(Route53Operations.ListResourceRecordSets, ("HostedZoneId", zones["Id"]))
            .Gone("NoSuchHostedZone")
            .Each("ResourceRecordSets");
        NameServers(zones, records);
        Addresses(zones, records);
        Names(zones, records);
        Aliases(zones, records);
    }
}
