using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Lambda;

/// <summary>Labels of Lambda.</summary>
internal static class LambdaLabels
{
    public static readonly Label AWSLambda = Label.Of([], new Ontology("Function")
        .Field("name", "name")
        .Field("runtime", "runtime")
        .Field("memory", "memory")
        .Field("timeout", "timeout")
        .Field("image", "image_uri")
        .Field("image_digest", "image_digest")
        .Field("deployment_type", "packagetype", Mapping.Of(("Zip", "code"), ("Image", "container"))));

    public static readonly Label AWSLambdaLayer = Label.Of();
    public static readonly Label AWSLambdaFunctionAlias = Label.Of();
    public static readonly Label AWSLambdaEventSourceMapping = Label.Of();
}
