using System.Net;
using System.Net.Sockets;

namespace CartographyPS.Conformance.Neo4j;

/// <summary>
/// Ports that a server finds free again after it was killed. A port that the system gives out is one of those that it gives to any connection,
/// so it can be another's by the time the server starts again.
/// </summary>
internal static class LastingPort
{
    private const int First = 15_000;
    private const int LinuxFirstEphemeral = 32_768;
    private const string EphemeralRange = "/proc/sys/net/ipv4/ip_local_port_range";

    /// <summary>A port, chosen at random, that is free and that the system gives out to nobody.</summary>
    public static int Next()
    {
        for (int port = Random.Shared.Next(First, FirstEphemeral()); ; port = Random.Shared.Next(First, FirstEphemeral()))
        {
            if (IsFree(port)) return port;
        }
    }

    private static int FirstEphemeral()
    {
        int first = File.Exists(EphemeralRange)
            ? int.Parse(File.ReadAllText(EphemeralRange).Split('\t', ' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            : LinuxFirstEphemeral;
        return first > First ? first : LinuxFirstEphemeral;
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
