using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>A server that says the same to whoever says something, and hangs up: no Bolt, or no more of it than refusing a password.</summary>
internal sealed class OtherServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    /// <param name="answers">What it says, one after the other; each character is a byte.</param>
    public OtherServer(params string[] answers)
    {
        _listener.Start();
        _serving = ServeAsync([.. answers.Select(Encoding.Latin1.GetBytes)]);
    }

    /// <summary>A server of Bolt 4.4 that accepts no password.</summary>
    public static OtherServer RefusingPasswords()
    {
        const string Code = "Neo.ClientError.Security.Unauthorized";
        const string Reason = "The client is unauthorized due to authentication failure.";
        // FAILURE {code, message}, in one chunk.
        string failure = $"\u00B1\u007F\u00A2\u0084code\u00D0{(char)Code.Length}{Code}\u0087message\u00D0{(char)Reason.Length}{Reason}";
        return new OtherServer("\0\0\u0004\u0004", $"\0{(char)failure.Length}{failure}\0\0");
    }

    public string Uri => "bolt://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
    }

    private async Task ServeAsync(byte[][] answers)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadExactlyAsync(new byte[20]);
                await stream.WriteAsync(answers[0]);
                foreach (byte[] answer in answers[1..])
                {
                    await stream.ReadAtLeastAsync(new byte[4096], 1);
                    await stream.WriteAsync(answer);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
