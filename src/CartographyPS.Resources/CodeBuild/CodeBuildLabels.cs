using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CodeBuild;

/// <summary>Labels of CodeBuild.</summary>
internal static class CodeBuildLabels
{
    public static readonly Label AWSCodeBuildProject = Label.Of(["CodeBuildProject"], new Ontology("CICDPipeline")
        .Field("name", "name")
        .Constant("type", "build"));
}
