using System.Net;
using CartographyPS.Engine.Aws.Http;

namespace CartographyPS.Engine.Tests.Aws.Client;

public class NetworkRangeTests
{
    [Theory]
    [InlineData("8.8.8.8", NetworkKind.Public)]
    [InlineData("172.32.0.1", NetworkKind.Public)]
    [InlineData("100.128.0.1", NetworkKind.Public)]
    [InlineData("169.253.1.1", NetworkKind.Public)]
    [InlineData("2600:1f18::1", NetworkKind.Public)]
    [InlineData("64:ff9b::8.8.8.8", NetworkKind.Public)]
    [InlineData("10.0.0.1", NetworkKind.Private)]
    [InlineData("172.16.0.1", NetworkKind.Private)]
    [InlineData("172.31.255.255", NetworkKind.Private)]
    [InlineData("192.168.1.1", NetworkKind.Private)]
    [InlineData("100.64.0.1", NetworkKind.Private)]
    [InlineData("198.19.0.1", NetworkKind.Private)]
    [InlineData("192.0.0.1", NetworkKind.Private)]
    [InlineData("fd00::1", NetworkKind.Private)]
    [InlineData("fec0::1", NetworkKind.Private)]
    [InlineData("::ffff:192.168.1.1", NetworkKind.Private)]
    [InlineData("2002:0a00:0001::1", NetworkKind.Private)]
    [InlineData("127.0.0.1", NetworkKind.Local)]
    [InlineData("127.255.0.9", NetworkKind.Local)]
    [InlineData("0.0.0.0", NetworkKind.Local)]
    [InlineData("169.254.169.254", NetworkKind.Local)]
    [InlineData("224.0.0.1", NetworkKind.Local)]
    [InlineData("255.255.255.255", NetworkKind.Local)]
    [InlineData("::1", NetworkKind.Local)]
    [InlineData("::", NetworkKind.Local)]
    [InlineData("fe80::1", NetworkKind.Local)]
    [InlineData("ff02::1", NetworkKind.Local)]
    [InlineData("::ffff:127.0.0.1", NetworkKind.Local)]
    [InlineData("64:ff9b::169.254.169.254", NetworkKind.Local)]
    internal void Addresses_lead_where_the_registries_say(string address, NetworkKind kind) => Assert.Equal(kind, NetworkRange.Of(IPAddress.Parse(address)));
}
