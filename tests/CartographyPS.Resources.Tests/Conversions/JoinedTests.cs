using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class JoinedTests
{
    [Fact]
    public void Values_are_joined_when_all_are_there()
    {
        Assert.Equal("a/b", Joined.WithSlash(Json.Texts("a", "b")));
        Assert.Equal("a/entry/b", Joined.With("/entry/")(Json.Texts("a", "b")));
        Assert.Null(Joined.WithSlash(Json.Texts("a", null)));
    }
}
