using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ecr;

/// <summary>Labels of Elastic Container Registry.</summary>
internal static class EcrLabels
{
    /// <summary>The label of images that can be run.</summary>
    public const string Image = nameof(Image);

    /// <summary>The label of what is signed or said about an image.</summary>
    public const string ImageAttestation = nameof(ImageAttestation);

    /// <summary>The label of images that are lists of others, one for each platform.</summary>
    public const string ImageManifestList = nameof(ImageManifestList);

    public static readonly Label AWSECRRepository = Label.Of(["ECRRepository"], new Ontology("ContainerRegistry")
        .Field("name", "name")
        .Field("uri", "uri")
        .Field("location", "region")
        .Field("created_at", "created_at"));

    public static readonly Label AWSECRRepositoryImage = Label.Of(["ECRRepositoryImage", "ImageTag"]);

    public static readonly Label AWSECRImageLayer = Label.Of(["ECRImageLayer", "ImageLayer"]);

    public static readonly Label AWSECRImage = Label.Of(["ECRImage"], new Ontology(Image)
        .Field("digest", "digest")
        .Field("architecture", "architecture")
        .Field("os", "os")
        .OfSome());

    public static readonly Label AWSECRPullThroughCacheRule = Label.Of(["ECRPullThroughCacheRule"]);
}
