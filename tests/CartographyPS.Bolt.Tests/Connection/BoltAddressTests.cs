using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Tests.Connection;

public sealed class BoltAddressTests
{
    [Theory]
    [InlineData("host:1", "host:1")]
    [InlineData("host", "host:7687")]
    [InlineData("[fe80::1]:1", "[fe80::1]:1")]
    [InlineData("[fe80::1]", "[fe80::1]:7687")]
    [InlineData("fe80::1", "[fe80::1]:7687")]
    public void Addresses_of_routing_tables_are_parsed(string text, string address) => Assert.Equal(address, BoltAddress.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(":1")]
    [InlineData("host:x")]
    [InlineData("host:0")]
    [InlineData("host:70000")]
    [InlineData("[fe80::1")]
    public void Bad_addresses_of_routing_tables_are_refused(string text) =>
        Assert.Equal(BoltErrorKind.ProtocolViolation, Assert.Throws<BoltException>(() => BoltAddress.Parse(text)).Kind);
}
