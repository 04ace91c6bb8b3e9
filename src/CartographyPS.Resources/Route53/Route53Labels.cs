using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Route53;

/// <summary>Labels of Route 53.</summary>
internal static class Route53Labels
{
    public static readonly Label AWSDNSZone = Label.Of([], new Ontology("DNSZone")
        .Field("name", "name")
        .Field("public", "privatezone", Mapping.Not));

    public static readonly Label AWSDNSRecord = Label.Of([], new Ontology("DNSRecord")
        .Field("name", "name")
        .Field("type", "type")
        .Field("value", "value"));

    public static readonly Label AWSNameServer = Label.Of(["NameServer"]);
}
