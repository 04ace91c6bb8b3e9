namespace CartographyPS.Bolt.Connection;

/// <summary>A version of the Bolt protocol.</summary>
internal readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    internal static readonly BoltVersion V4_2 = new(4, 2);
    internal static readonly BoltVersion V4_3 = new(4, 3);
    internal static readonly BoltVersion V4_4 = new(4, 4);
    internal static readonly BoltVersion V5_0 = new(5, 0);
    internal static readonly BoltVersion V5_1 = new(5, 1);
    internal static readonly BoltVersion V5_3 = new(5, 3);
    internal static readonly BoltVersion V5_8 = new(5, 8);

    /// <summary>The version ranges of this client, newest first. Messages and the handshake take them from here.</summary>
    internal static readonly (BoltVersion Oldest, BoltVersion Newest)[] Ranges = [(V5_0, V5_8), (V4_2, V4_4)];

    internal static BoltVersion Oldest => Ranges[Ranges.Length - 1].Oldest;

    /// <summary>The supported versions as messages name them, oldest first.</summary>
    internal static string Supported => string.Join(" and ", Enumerable.Reverse(Ranges).Select(range => $"{range.Oldest} to {range.Newest}"));

    internal bool IsSupported => Array.Exists(Ranges, IsWithin);

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(BoltVersion other) => ((Major << 8) | Minor).CompareTo((other.Major << 8) | other.Minor);

    public override string ToString() => Major.ToString(System.Globalization.CultureInfo.InvariantCulture) + "."
        + Minor.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool IsWithin((BoltVersion Oldest, BoltVersion Newest) range) => this >= range.Oldest && this <= range.Newest;
}
