using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class ImageReferencesBuildTests
{
    private const string Uuid = "0c0de001-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("""["build-0C0DE001-0000-4000-8000-000000000001","latest"]""", "web:" + Uuid)]
    [InlineData("""["0c0de001-0000-4000-8000-000000000001","main-0c0de001-0000-4000-8000-000000000001"]""", "web:" + Uuid)]
    [InlineData("""["0c0de001-0000-4000-8000-000000000001","0c0de002-0000-4000-8000-000000000002"]""", null)]
    [InlineData("""["1.0","latest"]""", null)]
    [InlineData("[]", null)]
    public void The_only_UUID_in_the_tags_is_a_builds(string tags, string? build) => Assert.Equal(build, ImageReferences.BuildId([Json.Text("web"), Json.Of(tags)]));

    [Fact]
    public void Without_tags_there_is_none() => Assert.Null(ImageReferences.BuildId([Json.Text("web"), Json.None]));
}
