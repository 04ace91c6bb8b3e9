using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Lambda;

namespace CartographyPS.Resources.Analyses;

/// <summary>The container images that functions run: the hash of a function's code is the digest of its image.</summary>
internal sealed class LambdaImages : Analysis
{
    public LambdaImages()
        : base("lambda_ecr", "The container images in ECR that Lambda functions run.")
    {
        Reads(LambdaLabels.AWSLambda, "codesha256");
        Reads(EcrLabels.AWSECRImage, "digest");
        States("HAS", LambdaLabels.AWSLambda, EcrLabels.AWSECRImage);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var images = graph.Nodes(EcrLabels.AWSECRImage).By("digest");
        foreach (var function in graph.Nodes(LambdaLabels.AWSLambda))
        {
            if (function.Text("codesha256") is not { } hash) continue;
            foreach (var image in images["sha256:" + hash]) facts.Edge("HAS", function, image);
        }
    }
}
