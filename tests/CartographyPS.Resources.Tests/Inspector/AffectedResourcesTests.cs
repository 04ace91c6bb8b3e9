using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Inspector;

namespace CartographyPS.Resources.Tests.Inspector;

public class AffectedResourcesTests
{
    private const string Resources = """
        [{"type":"AWS_EC2_INSTANCE","id":"i-1"},{"type":"AWS_EC2_INSTANCE","id":"i-2"},{"type":"AWS_EC2_INSTANCE"},7,
         {"type":"AWS_ECR_CONTAINER_IMAGE","id":"arn:aws:ecr:eu-west-1:111122223333:repository/team/web/sha256:0a"}]
        """;

    [Fact]
    public void All_of_a_kind_are_found()
    {
        Assert.Equal(["i-1", "i-2"], Values.Texts(AffectedResources.Ids("AWS_EC2_INSTANCE")(Json.Of(Resources))));
        Assert.Equal("i-1", AffectedResources.FirstId("AWS_EC2_INSTANCE")(Json.Of(Resources)));
    }

    [Fact]
    public void Digests_are_found_in_repositories_with_slashes()
    {
        Assert.Equal(["sha256:0a"], Values.Texts(AffectedResources.Digests(Json.Of(Resources))));
        Assert.Equal("sha256:0a", AffectedResources.FirstDigest(Json.Of(Resources)));
    }

    [Fact]
    public void No_resources_are_none()
    {
        Assert.Empty(Values.Texts(AffectedResources.Ids("AWS_EC2_INSTANCE")(Json.None)));
        Assert.Null(AffectedResources.FirstId("AWS_ECR_REPOSITORY")(Json.Of(Resources)));
        Assert.Empty(Values.Texts(AffectedResources.Digests(Json.None)));
        Assert.Null(AffectedResources.FirstDigest(Json.None));
    }
}
