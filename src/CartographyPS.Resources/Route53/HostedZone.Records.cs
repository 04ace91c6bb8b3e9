using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elasticsearch;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Route53;

/// <content>The records of a zone.</content>
internal sealed partial class HostedZone
{
    private static readonly Value RecordValues = "ResourceRecords[].Value";

    private void NameServers(Source zones, Source records)
    {
        var sets = OfType(records, "NS");
        var servers = RecordValues.As(Lists.Each(DnsNames.Server));
        Record(zones, sets, "Type", "Type").To("DNS_POINTS_TO", Route53Labels.AWSNameServer, servers);

        var each = sets.Each("ResourceRecords");
        Node(Route53Labels.AWSNameServer, each)
            .Id(each["Value"].As(DnsNames.Server))
            .Property("name", "Value", DnsNames.Server)
            .Property("zoneid", zones["Id"])
            .From("NAMESERVER", Route53Labels.AWSDNSZone, zones["Id"])
            .OwnedByAccount();

        Delegations(zones, sets);
    }

    // Of several zones with one name, a delegation is to the one with which it shares a name server.
    private void Delegations(Source zones, Source sets)
    {
        var hosts = RecordValues.As(Lists.Each(DnsNames.Host));
        var own = sets.Each(".").Where(Value.Of(DnsNames.Same, zones["Name"], "Name"), Conditions.IsTrue);
        Node(Route53Labels.AWSDNSZone, own).Id(zones["Id"]).Property("name_servers", hosts);

        var delegations = sets.Each(".").Where(Value.Of(DnsNames.Differ, zones["Name"], "Name"), Conditions.IsTrue);
        Edge("SUBZONE", delegations)
            .From(Route53Labels.AWSDNSZone, "id", zones["Id"])
            .To(Route53Labels.AWSDNSZone, "name|name_servers", EdgeEnd.Joined(delegations["Name"].As(DnsNames.Bare), hosts))
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }

    private void Addresses(Source zones, Source records) =>
        Record(zones, OfType(records, "A", "AAAA").Where("ResourceRecords", Conditions.IsPresent), "Type", "Type")
            .Property("value", RecordValues.As(Lists.WithCommas))
            .Edge(new EdgeDefinition("DNS_POINTS_TO").ToAny(Ec2Labels.Ip, "id", RecordValues))
            .To("DNS_POINTS_TO", Ec2Labels.AWSElasticIPAddress, "public_ip", RecordValues);

    private void Names(Source zones, Source records) =>
        PointsToName(
            Record(zones, OfType(records, "CNAME").Where("ResourceRecords", Conditions.IsPresent), "Type", "Type"),
            RecordValues.As(Lists.First).As(DnsNames.Host));

    private void Aliases(Source zones, Source records)
    {
        var target = records["AliasTarget.DNSName"].As(DnsNames.Target);
        PointsToName(
            Record(
                zones,
                OfType(records, "A", "AAAA").Where("AliasTarget", Conditions.IsPresent),
                records["Type"].As(Mapping.Of(("A", "ALIAS"), ("AAAA", "ALIAS_AAAA"))),
                Value.Constant("ALIAS")),
            target);
        PointsToName(
            Record(
                zones, OfType(records, "CNAME").Where("AliasTarget", Conditions.IsPresent), Value.Constant("WEIGHTED_CNAME"), "Type"),
            target);
    }

    private NodeDefinition Record(Source zones, Source sets, Value kind, Value type) =>
        Node(Route53Labels.AWSDNSRecord, sets)
            .Id(Value.Of(DnsRecords.NodeId, zones["Id"], "Name", kind, "SetIdentifier"))
            .Property("name", "Name", DnsNames.Bare)
            .Property("type", type)
            .To("MEMBER_OF_DNS_ZONE", Route53Labels.AWSDNSZone, zones["Id"])
            .OwnedByAccount();

    // An operator's CNAME keeps its value as it is written; Route 53 itself puts the dualstack. before the target of an alias.
    private static void PointsToName(NodeDefinition record, Value name) => record
        .Property("value", name)
        .To("DNS_POINTS_TO", Ec2Labels.AWSEC2Instance, "publicdnsname", name)
        .To("DNS_POINTS_TO", ElbLabels.AWSLoadBalancer, "dnsname", name.As(DnsNames.Target))
        .To("DNS_POINTS_TO", ElbLabels.AWSLoadBalancerV2, "dnsname", name.As(DnsNames.Target))
        .To("DNS_POINTS_TO", ElasticsearchLabels.AWSESDomain, "endpoint", name)
        .To("DNS_POINTS_TO", Route53Labels.AWSDNSRecord, "name", name);

    private static ItemSource OfType(Source records, params string[] types) => records.Each(".").Where("Type", Conditions.IsOneOf(types));
}
