using System.Globalization;
using System.Net;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// The hosts of <c>NO_PROXY</c>: a name with its subdomains (also written <c>.example.com</c> or <c>*.example.com</c>), a name with a port,
/// an address, a network in CIDR notation (<c>10.0.0.0/8</c>), or <c>*</c> for all hosts.
/// </summary>
internal sealed class DirectHosts(string? setting)
{
    private readonly IReadOnlyList<string> _names =
    [
        .. (setting ?? string.Empty).Split(',').Select(name => name.Trim())
            .Select(name => name == "*" ? name : name.TrimStart('*', '.')).Where(name => name.Length > 0),
    ];

    /// <summary>Returns true when the host of a URL is one of them.</summary>
    public bool Has(Uri uri) => _names.Any(name =>
        name == "*" || IsOrIsUnder(uri.Host, name) || IsOrIsUnder($"{uri.Host}:{uri.Port}", name) || IsInNetwork(uri, name));

    private static bool IsOrIsUnder(string host, string name) =>
        host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);

    private static bool IsInNetwork(Uri uri, string name)
    {
        string[] parts = name.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out var network) || !IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)) return false;
        byte[] wanted = network.GetAddressBytes(), given = address.GetAddressBytes();
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int bits) || bits > wanted.Length * 8 || wanted.Length != given.Length)
            return false;
        for (int bit = 0; bit < bits; bit++)
        {
            int mask = 0x80 >> (bit % 8);
            if ((wanted[bit / 8] & mask) != (given[bit / 8] & mask)) return false;
        }
        return true;
    }
}
