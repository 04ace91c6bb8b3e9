using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

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
        Authority(zones, records);
        NameServers(zones, records);
        Addresses(zones, records);
        Names(zones, records);
        Aliases(zones, records);
    }

    // Of several zones with one name, a delegation is to the one whose name servers it names: this one of them stands for all.
    private void Authority(Source zones, Source records) =>
        Node(Route53Labels.AWSDNSZone, OfType(records, "SOA"))
            .Id(zones["Id"])
            .Property("primary_name_server", RecordValues.As(Lists.First).As(DnsNames.PrimaryServer));
}
