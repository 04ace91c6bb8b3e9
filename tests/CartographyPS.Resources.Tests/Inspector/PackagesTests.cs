using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Inspector;

namespace CartographyPS.Resources.Tests.Inspector;

public class PackagesTests
{
    [Theory]
    [InlineData("""{"name":"openssl","version":"3.0.8","epoch":1,"release":"1.amzn2023","arch":"X86_64"}""", "openssl|1:3.0.8-1.amzn2023.X86_64")]
    [InlineData("""{"name":"zlib","version":"1.2.13","epoch":0,"arch":"AARCH64"}""", "zlib|0:1.2.13.AARCH64")]
    [InlineData("""{"name":"requests","version":"2.31.0"}""", "requests|2.31.0")]
    [InlineData("""{"version":"2.31.0"}""", null)]
    [InlineData("7", null)]
    public void An_id_has_what_the_package_has(string package, string? id) => Assert.Equal(id, Packages.Id(Json.Of(package)));

    [Fact]
    public void Ids_are_listed_once()
    {
        Assert.Equal(["a|1", "b|2"], Values.Texts(Packages.Ids(Json.Of("""[{"name":"a","version":"1"},{"name":"a","version":"1"},{},{"name":"b","version":"2"}]"""))));
        Assert.Empty(Values.Texts(Packages.Ids(Json.None)));
    }

    [Fact]
    public void A_range_of_ports_has_two_ends()
    {
        Assert.Equal("8000-8100", Packages.Ports([Json.Of("8000"), Json.Of("8100")]));
        Assert.Null(Packages.Ports([Json.Of("8000"), Json.None]));
    }
}
