using System.Globalization;
using CartographyPS.Bolt.Errors;

namespace CartographyPS.Bolt.Connection;

/// <summary>A host and a port.</summary>
internal readonly record struct BoltAddress(string Host, int Port)
{
    internal const int DefaultPort = 7687;

    /// <summary>Parses host:port or [IPv6]:port from a routing table. The port may be missing.</summary>
    internal static BoltAddress Parse(string text)
    {
        string host = text;
        string port = "";
        int colon = text.LastIndexOf(':');
        if (text.StartsWith('['))
        {
            int close = text.IndexOf(']');
            if (close < 0) throw Fault.Protocol("a routing table holds an address without its closing bracket");
            host = text.Substring(1, close - 1);
            port = colon > close ? text.Substring(colon + 1) : "";
        }
        else if (colon >= 0 && text.IndexOf(':') == colon)
        {
            host = text.Substring(0, colon);
            port = text.Substring(colon + 1);
        }
        if (host.Length == 0) throw Fault.Protocol("a routing table holds an address without a host");
        if (port.Length == 0) return new(host, DefaultPort);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 65535)
        {
            throw Fault.Protocol("a routing table holds an address with a bad port");
        }
        return new(host, number);
    }

    public override string ToString() =>
        (Host.Contains(':') ? "[" + Host + "]" : Host) + ":" + Port.ToString(CultureInfo.InvariantCulture);
}
