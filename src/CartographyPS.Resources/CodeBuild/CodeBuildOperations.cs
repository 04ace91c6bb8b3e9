using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.CodeBuild;

/// <summary>Operations of CodeBuild.</summary>
internal static class CodeBuildOperations
{
    public static readonly Operation ListProjects = Operation.Of("codebuild");
    public static readonly Operation BatchGetProjects = Operation.Of("codebuild");
    public static readonly Operation ListBuildsForProject = Operation.Of("codebuild");
    public static readonly Operation BatchGetBuilds = Operation.Of("codebuild");
}
