using CartographyPS.Engine.Analyses.Views;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The rules of a network ACL for one direction. The first, by number, that concerns a packet decides; without any it is denied.</summary>
internal sealed class AclRules
{
    private readonly string _acl;
    private readonly string _direction;
    private readonly List<NodeRow> _rules;

    public AclRules(NodeRow acl, IEnumerable<NodeRow> rules, bool egress)
    {
        _acl = acl.Text("network_acl_id") ?? acl.Id;
        _direction = egress ? "outbound" : "inbound";

        // Rules for IPv6 alone have no IPv4 range.
        _rules = [.. rules.Where(rule => rule.IsTrue("egress") == egress && rule.Has("cidrblock")).OrderBy(rule => rule.Number("rulenumber") ?? long.MaxValue)];
    }

    /// <summary>Returns whether some packets between the internet and one of the ports are admitted.</summary>
    /// <param name="protocol">The protocol's name or number.</param>
    /// <param name="ports">The ports; those of the subnet for inbound rules, those of clients for outbound ones.</param>
    public Reach Admit(string protocol, NumberRange ports)
    {
        var asked = Traffic.HasPorts(protocol) ? ports : PortRanges.All;
        List<Packets> open = [.. Ipv4Range.Internet.Select(addresses => new Packets(addresses, asked))];
        NodeRow? denying = null;
        foreach (var rule in _rules.Where(rule => Traffic.Concerns(rule.Text("protocol") ?? string.Empty, protocol)))
        {
            string range = rule.Text("cidrblock")!;
            if (Ipv4Range.Parse(range) is not { } addresses) continue;

            var concerned = new Packets(addresses, Traffic.HasPorts(protocol) ? PortsOf(rule) : PortRanges.All);
            if (!open.Exists(packets => packets.Overlap(concerned))) continue;
            if (rule.Text("ruleaction") == "allow")
                return new Reach(true, $"{Name(rule)} admits {Traffic.Text(rule.Text("protocol")!, PortsOf(rule))} {Preposition} {range}");

            open = [.. open.SelectMany(packets => packets.Except(concerned))];
            if (open.Count == 0) denying = rule;
        }
        string denied = denying is null ? $"network ACL {_acl} has no {_direction} rule that admits" : $"{Name(denying)} denies";
        return new Reach(false, $"{denied} {Traffic.Text(protocol, ports)} {Preposition} the internet");
    }

    private string Preposition => _direction == "inbound" ? "from" : "to";

    private string Name(NodeRow rule) => $"{_direction} rule {rule.Text("rulenumber")} of network ACL {_acl}";

    private static NumberRange PortsOf(NodeRow rule) =>
        rule.Number("fromport") is { } first && rule.Number("toport") is { } last ? new NumberRange(first, last) : PortRanges.All;
}
