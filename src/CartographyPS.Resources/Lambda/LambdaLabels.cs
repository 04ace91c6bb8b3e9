using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Lambda;

/// <summary>Labels of Lambda.</summary>
internal static class LambdaLabels
{
    public static readonly Label AWSLambda = new(nameof(AWSLambda), [], new Ontology("Function")
        .Field("name", "name")
        .Field("runtime", "runtime")
        .Field("memory", "memory")
        .Field("timeout", "timeout")
        .Field("image", "image_uri")
        .Field("image_digest", "image_digest")
        .Field("deployment_type", "packagetype", Mapping.Of(("Zip", "code"), ("Image", "container"))));

    public static readonly Label AWSLambdaLayer = new(nameof(AWSLambdaLayer), []);
    public static readonly Label AWSLambdaFunctionAlias = new(nameof(AWSLambdaFunctionAlias), []);
    public static readonly Label AWSLambdaEventSourceMapping = new(nameof(AWSLambdaEventSourceMapping), []);
}
