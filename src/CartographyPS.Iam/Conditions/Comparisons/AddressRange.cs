using System.Globalization;
using System.Net;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>A range of IP addresses (<c>203.0.113.0/24</c>, <c>2001:db8::/32</c>), or one address.</summary>
internal sealed class AddressRange
{
    private readonly byte[] _address;
    private readonly int _prefix;

    private AddressRange(byte[] address, int prefix)
    {
        _address = address;
        _prefix = prefix;
    }

    /// <summary>Reads a range.</summary>
    /// <returns>Null when it is not a range.</returns>
    public static AddressRange? Parse(string text)
    {
        int slash = text.IndexOf('/');
        if (ReadAddress(slash < 0 ? text : text.Substring(0, slash)) is not { } address) return null;

        int bits = address.Length * 8;
        if (slash < 0) return new AddressRange(address, bits);
        return int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int prefix) && prefix <= bits
            ? new AddressRange(address, prefix)
            : null;
    }

    /// <summary>Decides whether another range lies in this one. An IPv4 address lies in no IPv6 range.</summary>
    public bool Contains(AddressRange other)
    {
        if (other._address.Length != _address.Length || other._prefix < _prefix) return false;
        for (int bit = 0; bit < _prefix; bit++)
        {
            int mask = 0x80 >> (bit % 8);
            if (((_address[bit / 8] ^ other._address[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }

    // The framework also takes 1, 0x7f.1 and fe80::1%eth0, which are no addresses here.
    private static byte[]? ReadAddress(string text)
    {
        bool isV6 = text.Contains(":");
        if (!isV6 && !IsDottedQuad(text)) return null;
        if (text.Any(character => character is '%' or '[' or ']')) return null;
        return IPAddress.TryParse(text, out var address) ? address.GetAddressBytes() : null;
    }

    private static bool IsDottedQuad(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part is not ['0', _, ..]);
    }
}
