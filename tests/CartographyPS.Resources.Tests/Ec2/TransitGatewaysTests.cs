using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Tests.Ec2;

public class TransitGatewaysTests
{
    [Theory]
    [InlineData("444455556666", "111122223333", "111122223333")]
    [InlineData("111122223333", "111122223333", null)]
    [InlineData(null, "111122223333", null)]
    public void A_gateway_is_shared_with_accounts_that_do_not_own_it(string? owner, string account, string? expected) =>
        Assert.Equal(expected, TransitGateways.SharedWith(Json.Texts(owner, account)));

    [Theory]
    [InlineData("2001:db8::/56", "2001:db8::/56")]
    [InlineData("10.0.0.0/8", null)]
    [InlineData(null, null)]
    public void A_block_with_colons_is_of_IPv6(string? block, string? expected) => Assert.Equal(expected, TransitGateways.Ipv6CidrBlock(Json.Text(block)));
}
