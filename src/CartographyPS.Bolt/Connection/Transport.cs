using System.Net.Sockets;
using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Connection;

/// <summary>The socket and the stream of one connection. Keeps the reason when the client aborts it.</summary>
internal sealed class Transport(BoltAddress address, Socket socket, Stream stream) : IDisposable
{
    private volatile string? _abortReason;
    private volatile bool _noResponse;

    internal static bool IsNetworkError(Exception e) => e is IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    internal Task WriteAsync(byte[] bytes, int count) => stream.WriteAllAsync(bytes, count);

    /// <summary>Closes the socket from another thread. Pending reads and writes fail, and <see cref="Lost"/> names the reason.</summary>
    internal void Abort(string reason)
    {
        _abortReason = reason;
        socket.Dispose();
    }

    /// <summary>As <see cref="Abort"/>, because the server did not respond in time.</summary>
    internal void AbortWithoutResponse(string reason)
    {
        _noResponse = true;
        Abort(reason);
    }

    /// <summary>Returns true when the server has closed an idle connection. Asks only the operating system.</summary>
    internal bool IsClosedByServer()
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
        }
        catch (Exception e) when (IsNetworkError(e))
        {
            return true;
        }
    }

    /// <summary>The failure of the connection after a network error.</summary>
    internal BoltException Lost(Exception e)
    {
        string reason = _abortReason ?? (e is EndOfStreamException ? "the server closed it" : e.Message.TrimEnd('.'));
        return _noResponse ? Fault.NoResponse(address.ToString(), reason, e) : Fault.Lost(address.ToString(), reason, e);
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }
}
