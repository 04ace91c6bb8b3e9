using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>A rule of a security group that admits traffic from anywhere.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Group">The security group.</param>
internal sealed record OpenRule(NodeRow Rule, NodeRow Group)
{
    private const string AllProtocols = "-1";

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number, or <c>-1</c> for all.</summary>
    public string Protocol => Rule.Text("protocol") ?? AllProtocols;

    /// <summary>The ports that it admits.</summary>
    public NumberRange Ports => Rule.Number("fromport") is { } first && Rule.Number("toport") is { } last && Protocol != AllProtocols
        ? new NumberRange(first, last)
        : PortRanges.All;

    /// <summary>Returns true when the rule admits traffic to a port.</summary>
    public bool Admits(long? port) =>
        Protocol == AllProtocols || (port is not null && Rule.Number("fromport") <= port && port <= Rule.Number("toport"));

    /// <summary>Formats the rule for people.</summary>
    public override string ToString() => $"rule {Rule.Id} of security group {Group.Id} admits {Traffic.Text(Protocol, Ports)} from {OpenRules.Anywhere}";
}
