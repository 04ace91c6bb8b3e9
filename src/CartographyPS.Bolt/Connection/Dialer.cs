using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CartographyPS.Bolt.Errors;
using CartographyPS.Bolt.Time;

namespace CartographyPS.Bolt.Connection;

/// <summary>Opens a stream to a server: name resolution, socket, TLS and handshake, within one time limit.</summary>
internal sealed class Dialer(TlsMode tls, X509Certificate2Collection? authorities, TimeSpan timeout, Clock clock)
{
    internal bool Tls => tls != TlsMode.None;

    /// <summary>The time limit of opening a stream.</summary>
    internal TimeSpan Timeout => timeout;

    /// <summary>Connects and negotiates a version.</summary>
    internal async Task<(Socket Socket, Stream Stream, BoltVersion Version)> DialAsync(BoltAddress address, CancellationToken cancellationToken)
    {
        string server = address.ToString();
        var hosts = await ResolveAsync(address, cancellationToken).ConfigureAwait(false);
        for (int i = 0; ; i++)
        {
            try
            {
                return await OpenAsync(hosts[i], address, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                // A name can have several addresses (IPv6 and IPv4), and the next may work.
                if (i == hosts.Length - 1) throw Fault.Unreachable(server, Describe(e), e);
            }
        }
    }

    private static string Describe(SocketException e) =>
        e.SocketErrorCode == SocketError.ConnectionRefused ? "the connection is refused" : e.Message.TrimEnd('.');

    private static async Task<IPAddress[]> ResolveAsync(BoltAddress address, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IPAddress.TryParse(address.Host, out var literal)) return [literal];
        try
        {
#if NET8_0_OR_GREATER
            var found = await Dns.GetHostAddressesAsync(address.Host, cancellationToken).ConfigureAwait(false);
#else
            var found = await Dns.GetHostAddressesAsync(address.Host).ConfigureAwait(false);
#endif
            return found.Length > 0 ? found : throw Fault.Unreachable(address.ToString(), "the name has no address");
        }
        catch (SocketException e)
        {
            throw Fault.Unreachable(address.ToString(), "the name cannot be resolved (" + e.Message.TrimEnd('.') + ")", e);
        }
    }

    private async Task<(Socket Socket, Stream Stream, BoltVersion Version)> OpenAsync(
        IPAddress host, BoltAddress address, CancellationToken cancellationToken)
    {
        string server = address.ToString();
        var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        int expired = 0;
        // On every framework, closing the socket is the only way to end a pending call.
        using var timer = clock.CreateTimer(() =>
        {
            Interlocked.Exchange(ref expired, 1);
            socket.Dispose();
        });
        using var cancellation = cancellationToken.Register(socket.Dispose);
        timer.Set(timeout);
        try
        {
            await ConnectAsync(socket, new(host, address.Port)).ConfigureAwait(false);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (Tls) stream = await SecureAsync(stream, address.Host, server).ConfigureAwait(false);
            var version = await Handshake.NegotiateAsync(stream, server, Tls).ConfigureAwait(false);
            return (socket, stream, version);
        }
        catch (Exception e)
        {
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (Volatile.Read(ref expired) != 0)
                throw Fault.Unreachable(server, $"no connection within {timeout.TotalSeconds:0.###} s ({nameof(BoltDriverOptions.ConnectTimeout)})", e);
            if (e is IOException) throw Fault.Lost(server, "it broke while it was being opened (" + e.Message.TrimEnd('.') + ")", e);
            throw;
        }
    }

    private static Task ConnectAsync(Socket socket, IPEndPoint endPoint) =>
        Task.Factory.FromAsync((callback, state) => socket.BeginConnect(endPoint, callback, state), socket.EndConnect, null);

    private async Task<Stream> SecureAsync(Stream plain, string host, string server)
    {
        var validator = new ServerCertificate(tls, authorities);
        var secured = new SslStream(plain, leaveInnerStreamOpen: false, validator.Accept);
        try
        {
            // None leaves the choice of the TLS version to the operating system.
            await secured.AuthenticateAsClientAsync(host, null, SslProtocols.None, checkCertificateRevocation: false).ConfigureAwait(false);
            return secured;
        }
        catch (Exception e) when (e is AuthenticationException or IOException or NotSupportedException)
        {
            secured.Dispose();
            throw validator.Rejection is { } rejection ? Fault.Certificate(server, rejection) : Fault.TlsFailed(server, e);
        }
    }
}
