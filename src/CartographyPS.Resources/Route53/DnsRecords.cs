using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Route53;

/// <summary>Ids of DNS records in the graph.</summary>
internal static class DnsRecords
{
    /// <summary>
    /// A record's id, of its zone's id, its name, its kind and its set identifier, which tells apart the weighted, regional and other
    /// alternatives of one name: <c>/hostedzone/Z1/www.example.com/A</c>, <c>/hostedzone/Z1/www.example.com/A/blue</c>.
    /// </summary>
    public static object? NodeId(IReadOnlyList<JsonElement> values)
    {
        string id = $"{Values.Text(values[0])}/{DnsNames.Bare(values[1])}/{Values.Text(values[2])}";
        return Values.Text(values[3]) is { } alternative ? id + "/" + alternative : id;
    }
}
