using System.Globalization;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Protocols and ports, as security groups and network ACLs name them.</summary>
internal static class Traffic
{
    private const string All = "-1";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["1"] = "icmp", ["6"] = "tcp", ["17"] = "udp", ["58"] = "icmpv6" };

    /// <summary>Returns true when a rule for one protocol concerns traffic of another. Both are names or numbers; <c>-1</c> is all.</summary>
    public static bool Concerns(string rule, string traffic) => rule == All || traffic == All || Name(rule) == Name(traffic);

    /// <summary>Returns true when a protocol has ports.</summary>
    public static bool HasPorts(string protocol) => Name(protocol) is "tcp" or "udp";

    /// <summary>Formats traffic for people: <c>tcp 22</c>, <c>udp 1000-2000</c>, <c>all traffic</c>.</summary>
    public static string Text(string protocol, NumberRange ports) =>
        protocol == All ? "all traffic" : !HasPorts(protocol) || ports == PortRanges.All ? Name(protocol)
            : ports.First == ports.Last ? $"{Name(protocol)} {Number(ports.First)}" : $"{Name(protocol)} {Number(ports.First)}-{Number(ports.Last)}";

    private static string Name(string protocol) => Names.TryGetValue(protocol, out string? name) ? name : protocol;

    private static string Number(long port) => port.ToString(CultureInfo.InvariantCulture);
}
