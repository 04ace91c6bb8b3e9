using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Tests.Iam;

public class ServicesAccessedTests
{
    [Fact]
    public void Takes_the_latest_by_time_and_not_by_text()
    {
        var latest = Assert.Single(ServicesAccessed.Latest(Json.Of("""
            [{"ServiceName":"a","LastAuthenticated":"2026-10-29T22:01:00Z"},{"ServiceName":"never"},
             {"ServiceName":"b","LastAuthenticated":"2026-10-29T22:01:00.5Z"},{"ServiceName":"c","LastAuthenticated":"2026-01-01T00:00:00Z"}]
            """)));
        Assert.Equal("b", latest.GetProperty("ServiceName").GetString());
    }

    [Fact]
    public void Of_several_at_once_it_is_the_first_by_namespace() => Assert.Equal("z", Assert.Single(ServicesAccessed.Latest(Json.Of("""
        [{"ServiceName":"b","ServiceNamespace":"s3","LastAuthenticated":"2026-10-29T22:01:00Z"},
         {"ServiceName":"z","ServiceNamespace":"ec2","LastAuthenticated":"2026-10-29T22:01:00Z"}]
        """))).GetProperty("ServiceName").GetString());

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"ServiceName":"never"}]""")]
    [InlineData("null")]
    public void There_may_be_none(string services) => Assert.Empty(ServicesAccessed.Latest(Json.Of(services)));
}
