using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.CodeBuild;

/// <summary>CodeBuild projects, and which container images their builds made.</summary>
internal sealed class Project : ResourceType
{
    public Project()
        : base("codebuild", Placement.Regional, "CodeBuild projects, and the container images that are tagged with the id of one of their builds.")
    {
        var names = Call(CodeBuildOperations.ListProjects).Each("projects");
        Projects(names
            .Batch(CodeBuildOperations.BatchGetProjects, "names", 100, names["."], "projects[].name")
            .Missing("projectsNotFound", "."));
        Builds(names);
    }

    private void Projects(Source projects) =>
        Node(CodeBuildLabels.AWSCodeBuildProject, projects)
            .Id("arn")
            .Property("arn", "arn")
            .Property("name", "name")
            .DateTime("created", "created")
            .Property("environment_variables", "environment.environmentVariables", BuildSources.EnvironmentVariables)
            .Property("source_type", "source.type")
            .Property("source_location", "source.location")
            .Property("source_provider", Value.Of(BuildSources.Provider, "source.type", "source.location"))
            .Property("source_repo_url", Value.Of(BuildSources.Url, "source.type", "source.location"))
            .Property("region", Region)
            .OwnedByAccount();

    // Cartography asks for the builds that tags of images name. That takes the images from the graph, so that what is found hangs on which
    // of both types was read first. Here all builds that AWS keeps (those of a year) are read, 100 in a call, and each names the images
    // that it may have made; the edge appears when the image is there.
    private void Builds(Source names)
    {
        var ids = names
            .Call(CodeBuildOperations.ListBuildsForProject, ("projectName", names["."]))
            .Gone("ResourceNotFoundException")
            .Each("ids");
        var builds = ids
            .Batch(CodeBuildOperations.BatchGetBuilds, "ids", 100, ids["."], "builds[].id")
            .Missing("buildsNotFound", ".");

        Edge("PACKAGED_BY", builds.Each(".")
                .Where("source.type", BuildSources.IsRepository)
                .Where("source.location", Conditions.IsPresent))
            .From(EcrLabels.AWSECRImage, Key("build_id"), "id")
            .To(CodeBuildLabels.AWSCodeBuildProject, "id", Value.Format("arn:{partition}:codebuild:{region}:{account}:project/{projectName}"))
            .Property("build_id", "id")
            .Property("match_method", Value.Constant("codebuild_build_id_tag"))
            .Property("confidence", Value.Constant(0.9))
            .Property("source_provider", Value.Of(BuildSources.Provider, "source.type", "source.location"))
            .Property("source_revision", builds["resolvedSourceVersion"].As(BuildSources.Revision))
            .Property("source_uri", Value.Of(BuildSources.Url, "source.type", "source.location"))
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }
}
