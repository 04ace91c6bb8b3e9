using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Ids of the rules of security groups in the graph.</summary>
internal static class SecurityRules
{
    /// <summary>
    /// A rule's id, of its group, direction, first and last port (for ICMP, type and code) and protocol, as Cartography makes it
    /// (<c>sg-1/IpPermissions/443443tcp</c>); but a range has a colon in it, so that 1 to 123 (<c>1:123tcp</c>) is not 11 to 23, and a
    /// rule for all ports names none (<c>sg-1/IpPermissions/-1</c>).
    /// </summary>
    public static object NodeId(IReadOnlyList<JsonElement> values)
    {
        string? from = Values.Text(values[2]);
        string? to = Values.Text(values[3]);
        string ports = from == to ? from + to : $"{from}:{to}";
        return $"{Values.Text(values[0])}/{Values.Text(values[1])}/{ports}{Values.Text(values[4])}";
    }
}
