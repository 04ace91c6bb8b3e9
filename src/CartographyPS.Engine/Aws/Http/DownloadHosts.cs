using System.Net;
using System.Net.Sockets;
using CartographyPS.Engine.Aws.Addressing;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>
/// Decides which URLs documents are downloaded from: https on public hosts, so that an answer cannot make this machine ask something in
/// its own network. Where a setting names the endpoint of the service that gave the URL, URLs of that endpoint's host go too.
/// </summary>
/// <param name="endpoint">The endpoint of the service that gave the URL.</param>
/// <param name="region">The region.</param>
/// <param name="resolve">Looks up the addresses of a host.</param>
internal sealed class DownloadHosts(Endpoint endpoint, string region, Func<string, Task<IPAddress[]>> resolve)
{
    /// <summary>Returns why a URL is not asked; null when it may be.</summary>
    /// <param name="uri">The URL.</param>
    /// <param name="proxied">True when a proxy asks, which looks up the host itself.</param>
    /// <exception cref="SocketException">The host cannot be looked up.</exception>
    public async Task<string?> RefusalAsync(Uri uri, bool proxied)
    {
        if (IsOfEndpoint(uri)) return null;
        if (uri.Scheme != "https") return $"it is not https but {uri.Scheme}.";
        if (uri.UserInfo.Length > 0) return "it has a user name in it.";

        string host = uri.IdnHost.TrimEnd('.');
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return "it is of this machine.";
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return NetworkRange.Of(address) == NetworkKind.Public ? null : $"{host} is not a public address.";
        if (proxied) return null;

        var addresses = await resolve(host).ConfigureAwait(false);
        if (addresses.Length == 0) return $"{host} has no address.";
        return Array.Exists(addresses, found => !IsAllowed(host, NetworkRange.Of(found))) ? $"{host} leads to an address that is not public." : null;
    }

    // The names of AWS lead to private addresses where a VPC has an endpoint for the service.
    private bool IsAllowed(string host, NetworkKind kind) =>
        kind == NetworkKind.Public || (kind == NetworkKind.Private && host.EndsWith("." + Partition.Of(region).Suffix, StringComparison.OrdinalIgnoreCase));

    private bool IsOfEndpoint(Uri uri) => endpoint.Overridden
        && (uri.Scheme == "https" || uri.Scheme == endpoint.Uri.Scheme)
        && (uri.Host.Equals(endpoint.Uri.Host, StringComparison.OrdinalIgnoreCase) || (uri.IsLoopback && endpoint.Uri.IsLoopback));
}
