using System.Globalization;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Ranges of IPv4 addresses in CIDR notation.</summary>
internal static class Ipv4Range
{
    // Private networks, addresses that carriers share, this host, and links.
    private static readonly (uint Start, int Length)[] Inner =
    [
        (Address(10, 0), 8), (Address(172, 16), 12), (Address(192, 168), 16), (Address(100, 64), 10), (Address(127, 0), 8), (Address(169, 254), 16),
    ];

    /// <summary>Returns true when a range has addresses of the internet. Text that is no range has none.</summary>
    public static bool IsPublic(string range) =>
        Parse(range) is var (start, length) && !Array.Exists(Inner, inner => inner.Length <= length && (start & Mask(inner.Length)) == inner.Start);

    private static (uint Start, int Length)? Parse(string range)
    {
        string[] parts = range.Split('/');
        string[] bytes = parts[0].Split('.');
        if (parts.Length != 2 || bytes.Length != 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > 32)
            return null;

        uint start = 0;
        foreach (string text in bytes)
        {
            if (!byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte value)) return null;
            start = (start << 8) | value;
        }
        return (start, length);
    }

    private static uint Address(byte first, byte second) => ((uint)first << 24) | ((uint)second << 16);

    private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
}
