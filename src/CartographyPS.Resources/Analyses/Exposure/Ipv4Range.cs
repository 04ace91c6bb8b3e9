using System.Globalization;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Ranges of IPv4 addresses in CIDR notation.</summary>
internal static class Ipv4Range
{
    // Private networks, addresses that carriers share, this host, and links.
    private static readonly string[] Inner = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"];

    /// <summary>The addresses of the internet.</summary>
    public static IReadOnlyList<NumberRange> Internet { get; } = Inner.Select(range => Parse(range)!.Value)
        .Aggregate<NumberRange, IReadOnlyList<NumberRange>>([new(0, uint.MaxValue)], (all, inner) => [.. all.SelectMany(range => range.Except(inner))]);

    /// <summary>Returns true when a range has addresses of the internet. Text that is no range has none.</summary>
    public static bool IsPublic(string range) => Parse(range) is { } addresses && Internet.Any(part => !part.Intersect(addresses).IsEmpty);

    /// <summary>Returns the addresses of a range as numbers; null for text that is no range.</summary>
    public static NumberRange? Parse(string range)
    {
        string[] parts = range.Split('/');
        string[] bytes = parts[0].Split('.');
        if (parts.Length != 2 || bytes.Length != 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > 32)
            return null;

        long address = 0;
        foreach (string text in bytes)
        {
            if (!byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte value)) return null;
            address = (address << 8) | value;
        }
        long size = 1L << (32 - length);
        long start = address / size * size;
        return new NumberRange(start, start + size - 1);
    }
}
