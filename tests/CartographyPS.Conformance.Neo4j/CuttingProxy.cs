using System.Net;
using System.Net.Sockets;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>
/// Stands between client and server, and cuts the connection once, after so many messages in both directions; after that it lets all
/// pass. The handshake's parts count as messages too.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly Task _accepting;
    private int _left;

    internal CuttingProxy(int server, int messages)
    {
        _server = server;
        _left = messages;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether the cut has happened.</summary>
    internal bool HasCut => Volatile.Read(ref _left) < 0;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await server.ConnectAsync(IPAddress.Loopback, _server);
                client.NoDelay = server.NoDelay = true;
                _ = PassAsync(client, server, HandshakeOfClient);
                _ = PassAsync(server, client, HandshakeOfServer);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(Socket from, Socket to, Func<NetworkStream, NetworkStream, Task> handshake)
    {
        using var source = new NetworkStream(from, ownsSocket: true);
        using var target = new NetworkStream(to);
        try
        {
            await handshake(source, target);
            while (true)
            {
                byte[] head = await CopyAsync(source, target, 2);
                int size = (head[0] << 8) | head[1];
                if (size > 0) await CopyAsync(source, target, size);
                else CountOne();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            to.Close(0);
        }
    }

    private async Task HandshakeOfClient(NetworkStream source, NetworkStream target)
    {
        CountOne();
        await CopyAsync(source, target, 20);
        CountOne();
        await CopyAsync(source, target, 5);
        CountOne();
    }

    private async Task HandshakeOfServer(NetworkStream source, NetworkStream target)
    {
        await CopyAsync(source, target, 4);
        int ranges = (await CopyAsync(source, target, 1))[0];
        CountOne();
        await CopyAsync(source, target, ranges * 4);
        await CopyAsync(source, target, 1);
        CountOne();
    }

    private static async Task<byte[]> CopyAsync(NetworkStream source, NetworkStream target, int count)
    {
        byte[] bytes = new byte[count];
        await source.ReadExactlyAsync(bytes);
        await target.WriteAsync(bytes);
        return bytes;
    }

    private void CountOne()
    {
        if (Interlocked.Decrement(ref _left) == -1) throw new IOException("Cut.");
    }
}
