using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Tests.Ec2;

public class RouteTablesTests
{
    [Theory]
    [InlineData("""[{"Main":false},{"Main":true}]""", true)]
    [InlineData("""[{"Main":false},{},7]""", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    public void One_main_association_makes_a_table_the_main_one(string associations, bool expected) =>
        Assert.Equal(expected, RouteTables.IsMain(Json.Of(associations)));

    [Theory]
    [InlineData("vpce-1", "vpce-1")]
    [InlineData("igw-1", null)]
    [InlineData("local", null)]
    [InlineData(null, null)]
    public void A_gateway_may_be_a_VPC_endpoint(string? gateway, string? expected) => Assert.Equal(expected, RouteTables.VpcEndpoint(Json.Text(gateway)));
}
