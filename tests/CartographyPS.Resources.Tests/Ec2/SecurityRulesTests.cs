using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Tests.Ec2;

public class SecurityRulesTests
{
    [Theory]
    [InlineData("443", "443", "tcp", "443443tcp")]
    [InlineData("-1", "-1", "icmp", "-1-1icmp")]
    [InlineData("0", "65535", "udp", "0:65535udp")]
    [InlineData("8", "-1", "icmp", "8:-1icmp")]
    [InlineData(null, null, "-1", "-1")]
    [InlineData(null, null, "47", "47")]
    public void A_rule_is_named_by_group_direction_ports_and_protocol(string? from, string? to, string protocol, string expected) =>
        Assert.Equal("sg-1/IpPermissions/" + expected, Id(from, to, protocol));

    [Fact]
    public void Ranges_of_ports_that_differ_have_ids_that_differ()
    {
        string[] ports = ["1", "11", "111", "12", "123", "2", "23", "3"];
        var ranges = ports.SelectMany(from => ports.Where(to => int.Parse(from) <= int.Parse(to)).Select(to => (from, to))).ToList();
        var types = ports.SelectMany(type => ports.Append("-1").Select(code => (type, code))).Append(("-1", "-1")).ToList();

        Assert.Distinct(ranges.Select(range => Id(range.from, range.to, "tcp")));
        Assert.Distinct(types.Select(icmp => Id(icmp.Item1, icmp.Item2, "icmp")));
    }

    private static object Id(string? from, string? to, string protocol) => SecurityRules.NodeId(
        [Json.Text("sg-1"), Json.Text("IpPermissions"), from is null ? Json.None : Json.Of(from), to is null ? Json.None : Json.Of(to), Json.Text(protocol)]);
}
