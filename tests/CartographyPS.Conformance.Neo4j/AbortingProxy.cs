using System.Net;
using System.Net.Sockets;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>
/// Stands between client and server, and ends all connections after so many bytes in both directions, as the end of the client's process
/// would; after that it lets nobody through.
/// </summary>
/// <param name="server">The server's port.</param>
/// <param name="bytes">After how many bytes.</param>
/// <param name="reset">Whether the server is told by a reset rather than by the end of the stream, as where answers had not been read yet.</param>
/// <param name="ended">Runs when so many have passed, before the connections are ended.</param>
internal sealed class AbortingProxy(int server, long bytes, bool reset, Action? ended = null) : IAsyncDisposable
{
    private readonly TcpListener _listener = Listen();
    private readonly List<Socket> _sockets = [];
    private readonly List<Task> _passing = [];
    private Task _accepting = Task.CompletedTask;
    private long _left = Math.Max(1, bytes);

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether the connections have been ended.</summary>
    internal bool HasAborted => Volatile.Read(ref _left) <= 0;

    /// <summary>How many bytes have passed.</summary>
    internal long Passed => bytes - Math.Max(0, Volatile.Read(ref _left));

    internal AbortingProxy Start()
    {
        _accepting = AcceptAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        Close();
        await Task.WhenAll(_passing);
        _listener.Dispose();
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var target = new Socket(SocketType.Stream, ProtocolType.Tcp);
                lock (_sockets) _sockets.AddRange([client, target]);
                await target.ConnectAsync(IPAddress.Loopback, server);
                client.NoDelay = target.NoDelay = true;
                if (HasAborted) Close();
                _passing.Add(PassAsync(client, target));
                _passing.Add(PassAsync(target, client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and int count)
            {
                long left = Interlocked.Add(ref _left, -count);
                if (left > -count) await to.SendAsync(buffer.AsMemory(0, count + (int)Math.Min(left, 0)));
                if (left > 0) continue;
                if (left > -count) ended?.Invoke();
                Close();
            }
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It has been ended.
        }
    }

    private void Close()
    {
        lock (_sockets)
        {
            foreach (var socket in _sockets)
            {
                if (!reset && socket.Connected) socket.Shutdown(SocketShutdown.Both);
                socket.Close(reset ? 0 : -1);
            }
            _sockets.Clear();
        }
    }
}
