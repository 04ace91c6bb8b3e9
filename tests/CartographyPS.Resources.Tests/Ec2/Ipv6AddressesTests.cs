using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Tests.Ec2;

public class Ipv6AddressesTests
{
    [Theory]
    [InlineData("""[{"Attachment":{"DeviceIndex":0},"Ipv6Addresses":[{"Ipv6Address":"::1"},{"Ipv6Address":"::2"}]}]""", "::1")]
    [InlineData("""[{"Attachment":{"DeviceIndex":0},"Ipv6Addresses":[{"Ipv6Address":"::1","IsPrimaryIpv6":false},{"Ipv6Address":"::2","IsPrimaryIpv6":true}]}]""", "::2")]
    [InlineData("""[{"Attachment":{"DeviceIndex":1},"Ipv6Addresses":[{"Ipv6Address":"::1","IsPrimaryIpv6":true}]},{"Attachment":{"DeviceIndex":0},"Ipv6Addresses":[{"Ipv6Address":"::2"}]}]""", "::2")]
    [InlineData("""[{"Attachment":{"DeviceIndex":1},"Ipv6Addresses":[{"Ipv6Address":"::1"}]},{"Attachment":{"DeviceIndex":0},"Ipv6Addresses":[]}]""", null)]
    [InlineData("""[{"Attachment":{"DeviceIndex":0}},{"Attachment":{}},{}]""", null)]
    [InlineData("[]", null)]
    public void The_first_device_speaks_for_the_instance(string interfaces, string? expected) =>
        Assert.Equal(expected, Ipv6Addresses.OfFirstDevice(Json.Of(interfaces)));

    [Fact]
    public void No_network_interfaces_have_no_address() => Assert.Null(Ipv6Addresses.OfFirstDevice(Json.None));
}
