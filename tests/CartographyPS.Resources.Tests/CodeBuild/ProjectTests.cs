namespace CartographyPS.Resources.Tests.CodeBuild;

public class ProjectTests
{
    // Whoever reads the image, in whichever account: the tag has the build's id.
    [Fact]
    public async Task A_build_names_the_images_that_are_tagged_with_its_id()
    {
        var stated = await Stated.ByAsync("codebuild", new Dictionary<string, string>
        {
            ["ListProjects"] = """{"projects":["web"]}""",
            ["BatchGetProjects"] = """{"projects":[{"name":"web","arn":"arn:aws:codebuild:us-east-1:111122223333:project/web"}]}""",
            ["ListBuildsForProject"] = """{"ids":["web:u1","web:u2"]}""",
            ["BatchGetBuilds"] = """
                {"builds":[{"id":"web:u1","projectName":"web","source":{"type":"GITHUB","location":"https://github.com/acme/web"}},
                  {"id":"web:u2","projectName":"web","source":{"type":"S3","location":"bucket/web.zip"}}]}
                """,
        });

        Assert.Equal(
            ["AWSECRImage.key:build_id=web:u1 -PACKAGED_BY-> AWSCodeBuildProject.id=arn:aws:codebuild:us-east-1:111122223333:project/web"],
            stated.Edges.Where(edge => edge.Contains("PACKAGED_BY", StringComparison.Ordinal)));
    }
}
