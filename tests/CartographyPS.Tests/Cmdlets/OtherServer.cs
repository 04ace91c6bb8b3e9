using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A server that says the same to whoever says something, and hangs up: no Bolt.</summary>
internal sealed class OtherServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    /// <param name="answer">What it says; each character is a byte.</param>
    public OtherServer(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.Latin1.GetBytes(answer));
    }

    public string Uri => "bolt://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
    }

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadExactlyAsync(new byte[20]);
                await stream.WriteAsync(answer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
