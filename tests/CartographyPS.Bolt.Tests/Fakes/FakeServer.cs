using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CartographyPS.Bolt.Connection;
using CartographyPS.Bolt.Messages;

namespace CartographyPS.Bolt.Tests.Fakes;

/// <summary>
/// A server on loopback that answers as Neo4j does, with one row of 1 for every query, but where a test's script answers first.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<FakePeer> _peers = [];
    private readonly ConcurrentQueue<FakeMessage> _seen = new();
    private readonly Task _accepting;

    internal FakeServer(byte major = 5, byte minor = 8)
    {
        Version = new(major, minor);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    internal BoltVersion Version { get; set; }

    internal int Port { get; }

    internal string Host => "127.0.0.1:" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Handles a message instead of the server. Returns false to leave it to the server.</summary>
    internal Func<FakePeer, FakeMessage, Task<bool>> Script { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>Fails all messages of a kind, as a <see cref="Script"/>.</summary>
    internal static Func<FakePeer, FakeMessage, Task<bool>> Failing(byte tag, string code) => async (peer, message) =>
    {
        if (message.Tag != tag) return false;
        await peer.FailureAsync(code);
        return true;
    };

    /// <summary>Handles a whole connection instead of the server, which closes it afterwards.</summary>
    internal Func<FakePeer, Task>? Connection { get; set; }

    /// <summary>The routing table that the server returns; null for a server without a cluster.</summary>
    internal Func<IReadOnlyDictionary<string, object?>?> Table { get; set; } = () => null;

    internal IReadOnlyDictionary<string, object?> Hints { get; set; } = new Dictionary<string, object?>();

    internal int Connections => _peers.Count;

    /// <summary>The received messages in order, without HELLO and LOGON.</summary>
    internal string[] Seen => [.. _seen.Select(message => message.Name).Where(name => name is not ("HELLO" or "LOGON"))];

    internal FakeMessage[] Messages => [.. _seen];

    /// <summary>Closes all connections and refuses new ones.</summary>
    internal void Stop()
    {
        _listener.Stop();
        foreach (var peer in _peers) peer.Close();
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync();
                socket.NoDelay = true;
                var peer = new FakePeer(socket);
                _peers.Add(peer);
                _ = ServeAsync(peer);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(FakePeer peer)
    {
        try
        {
            if (Connection is { } connection)
            {
                await connection(peer);
                peer.CloseGently();
                return;
            }
            await peer.ReadAsync(20);
            await peer.WriteAsync(0, 0, Version.Minor, Version.Major);
            while (true)
            {
                var message = await peer.ReceiveAsync();
                _seen.Enqueue(message);
                if (!await Script(peer, message)) await AnswerAsync(peer, message);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            // The connection ended.
        }
    }

    private async Task AnswerAsync(FakePeer peer, FakeMessage message)
    {
        if (message.Tag == MessageTag.Goodbye)
        {
            peer.Close();
            return;
        }
        if (peer.HasFailed && message.Tag != MessageTag.Reset)
        {
            await peer.IgnoredAsync();
            return;
        }
        switch (message.Tag)
        {
            case MessageTag.Hello:
                await peer.SuccessAsync(("server", "Neo4j/fake"), ("connection_id", "bolt-1"), ("hints", Hints));
                break;
            case MessageTag.Reset:
                peer.HasFailed = false;
                peer.Rows.Clear();
                await peer.SuccessAsync();
                break;
            case MessageTag.Run:
                peer.Rows.Enqueue([1L]);
                await peer.SuccessAsync(("fields", new[] { "one" }), ("t_first", 1));
                break;
            case MessageTag.Pull:
                await PullAsync(peer, (long)message.Map(0)["n"]!);
                break;
            case MessageTag.Discard:
                peer.Rows.Clear();
                await peer.SuccessAsync(("type", "rw"));
                break;
            case MessageTag.Commit:
                await peer.SuccessAsync(("bookmark", "bookmark:" + Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case MessageTag.Route when Table() is { } table:
                await peer.SuccessAsync(("rt", table));
                break;
            case MessageTag.Route:
                await peer.FailureAsync("Neo.ClientError.Procedure.ProcedureNotFound");
                break;
            default:
                await peer.SuccessAsync();
                break;
        }
    }

    private static async Task PullAsync(FakePeer peer, long count)
    {
        for (long i = 0; i < count && peer.Rows.Count > 0; i++) await peer.RecordAsync(peer.Rows.Dequeue());
        if (peer.Rows.Count > 0) await peer.SuccessAsync(("has_more", true));
        else await peer.SuccessAsync(("type", "r"), ("t_last", 2), ("db", "neo4j"));
    }
}
