using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Which of an instance's IPv6 addresses stands for it.</summary>
internal static class Ipv6Addresses
{
    /// <summary>
    /// The address of the network interface at device index 0, of an instance's network interfaces: the primary one, or the first when
    /// none is. Nothing when it has no address.
    /// </summary>
    public static object? OfFirstDevice(JsonElement interfaces)
    {
        var addresses = Elements(interfaces).Where(IsFirstDevice)
            .SelectMany(first => first.TryGetProperty("Ipv6Addresses", out var list) ? Elements(list) : [])
            .OrderByDescending(IsPrimary)
            .Select(address => address.TryGetProperty("Ipv6Address", out var text) ? Values.Text(text) : null);
        return addresses.FirstOrDefault(address => address is not null);
    }

    private static bool IsFirstDevice(JsonElement networkInterface) =>
        networkInterface.TryGetProperty("Attachment", out var attachment)
        && attachment.TryGetProperty("DeviceIndex", out var index)
        && index.ValueKind == JsonValueKind.Number && index.GetInt32() == 0;

    private static bool IsPrimary(JsonElement address) =>
        address.TryGetProperty("IsPrimaryIpv6", out var primary) && primary.ValueKind == JsonValueKind.True;

    private static IEnumerable<JsonElement> Elements(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
}
