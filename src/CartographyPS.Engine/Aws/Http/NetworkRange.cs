using System.Net;
using System.Net.Sockets;

namespace CartographyPS.Engine.Aws.Http;

/// <summary>Tells public addresses from others, by the special-purpose registries of IANA.</summary>
internal static class NetworkRange
{
    /// <summary>Returns where an address leads.</summary>
    public static NetworkKind Of(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? Version4(bytes, 0) : Version6(address, bytes);
    }

    private static NetworkKind Version4(byte[] bytes, int start)
    {
        int first = bytes[start], second = bytes[start + 1];
        return first switch
        {
            0 or 127 or >= 224 => NetworkKind.Local,
            169 when second == 254 => NetworkKind.Local,
            10 => NetworkKind.Private,
            172 when second is >= 16 and < 32 => NetworkKind.Private,
            192 when second == 168 => NetworkKind.Private,
            100 when second is >= 64 and < 128 => NetworkKind.Private,
            198 when second is 18 or 19 => NetworkKind.Private,
            192 when second == 0 && bytes[start + 2] == 0 => NetworkKind.Private,
            _ => NetworkKind.Public,
        };
    }

    private static NetworkKind Version6(IPAddress address, byte[] bytes)
    {
        if (address.IsIPv4MappedToIPv6) return Version4(bytes, 12);
        if (bytes.Take(12).All(value => value == 0)) return NetworkKind.Local;   // ::, ::1 and the deprecated ::a.b.c.d
        return (bytes[0], bytes[1]) switch
        {
            (0x00, 0x64) when bytes[2] == 0xff && bytes[3] == 0x9b => Version4(bytes, 12),   // NAT64
            (0x20, 0x02) => Version4(bytes, 2),   // 6to4
            (0xfe, >= 0x80 and < 0xc0) => NetworkKind.Local,
            (0xfe, >= 0xc0) => NetworkKind.Private,
            ( >= 0xfc and < 0xfe, _) => NetworkKind.Private,
            (0xff, _) => NetworkKind.Local,
            _ => NetworkKind.Public,
        };
    }
}
