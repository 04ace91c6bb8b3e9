using System.Net;
using System.Net.Sockets;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A port on which nothing answers: it is taken, so that nobody else can listen on it, and connections are refused.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public string Uri => "bolt://127.0.0.1:" + ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public void Dispose() => _socket.Dispose();
}
