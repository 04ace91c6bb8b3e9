using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Facts of transit gateways.</summary>
internal static class TransitGateways
{
    /// <summary>The account that a gateway is shared with, of its owner and the account that sees it; nothing for the owner itself.</summary>
    public static object? SharedWith(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } owner && Values.Text(values[1]) is { } account && owner != account ? account : null;

    /// <summary>A CIDR block of IPv6; nothing for one of IPv4.</summary>
    public static object? Ipv6CidrBlock(JsonElement cidrBlock) =>
        Values.Text(cidrBlock) is { } block && block.IndexOf(':') >= 0 ? block : null;
}
