using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CartographyPS.Engine.Tests.Aws.Servers;

/// <summary>An HTTP server on loopback that answers as a test says, whatever HTTP or AWS would have it.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<ScriptedRequest, ScriptedAnswer> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    /// <summary>Starts it.</summary>
    /// <param name="answer">What to answer.</param>
    /// <param name="certificate">The certificate of a server that speaks TLS; null for one that does not.</param>
    public ScriptedServer(Func<ScriptedRequest, ScriptedAnswer> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The host and port.</summary>
    public string Authority => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The base URL.</summary>
    public string Endpoint => $"{(_certificate is null ? "http" : "https")}://{Authority}";

    /// <summary>How many connections there were.</summary>
    public int Connections => _connections.Count;

    /// <summary>The requests that came.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    /// <summary>A server that gives one answer after the other, and the last one ever after.</summary>
    public static ScriptedServer InTurn(params ScriptedAnswer[] answers)
    {
        int next = -1;
        return new ScriptedServer(_ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using var stream = await OpenAsync(client.GetStream());
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = _answer(request);
                    await stream.WriteAsync(answer.Bytes, _stop.Token);
                    if (!answer.StaysOpen) return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or does not trust the certificate.
        }
    }

    private async Task<Stream> OpenAsync(NetworkStream stream)
    {
        if (_certificate is null) return stream;
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return tls;
    }

    private async Task<ScriptedRequest?> ReadAsync(Stream stream)
    {
        var head = new List<byte>();
        byte[] one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0) return null;
            head.Add(one[0]);
        }
        string[] lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        byte[] body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        string[] words = lines[0].Split(' ');
        return new ScriptedRequest(words[0], words[1], headers, body);
    }
}
