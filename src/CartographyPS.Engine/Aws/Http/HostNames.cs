using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CartographyPS.Engine.Aws.Addressing;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Distinguishes a service that a region lacks from a name service that does not answer.</summary>
/// <param name="exists">Looks up a name: true when it exists, null when the name service does not answer.</param>
internal sealed class HostNames(Func<string, Task<bool?>> exists)
{
    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks up a name with the system's name service.</summary>
    public static async Task<bool?> AskAsync(string host)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(host).ConfigureAwait(false)).Length > 0;
        }
        catch (SocketException exception)
        {
            return IsNoSuchHost(exception) ? false : null;
        }
    }

    /// <summary>
    /// Returns true for a host that was found missing before. The other types and calls of a service that a region lacks need not ask
    /// again: with all types and regions these would be most of the requests.
    /// </summary>
    public bool IsKnownMissing(string host) => _missing.ContainsKey(host);

    /// <summary>Returns true when a request failed because AWS has no such host, while the STS host of the same region exists.</summary>
    public async Task<bool> IsMissingAsync(Exception failure, string host, string region)
    {
        if (!IsNoName(failure)) return false;
        if (await exists(host).ConfigureAwait(false) != false) return false;
        if (await exists($"sts.{region}.{Partition.Of(region).Suffix}").ConfigureAwait(false) != true) return false;
        _missing[host] = true;
        return true;
    }

    private static bool IsNoName(Exception? failure) => failure switch
    {
        null => false,
        SocketException socket => IsNoSuchHost(socket),
        WebException web => web.Status == WebExceptionStatus.NameResolutionFailure,
        _ => IsNoName(failure.InnerException),
    };

    private static bool IsNoSuchHost(SocketException exception) => exception.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
}
