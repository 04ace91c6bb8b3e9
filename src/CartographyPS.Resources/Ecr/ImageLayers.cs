using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>
/// What the images of ECR are made of: their layers, from their configurations, and how they were built, from their attestations and labels.
/// All of it goes by digests and never changes, so that each image is read once.
/// </summary>
internal sealed class ImageLayers : ResourceType
{
    private const string NotFound = "RepositoryNotFoundException";
    private const string LayerNotFound = "LayersNotFoundException";

    // Registries take manifests and configurations of at most 4 MB. A provenance with all steps of a build has more.
    private const long ConfigBytes = 4 << 20;
    private const long StatementBytes = 16 << 20;

    private static readonly Value MediaTypes = Value.Constant(ImageManifests.MediaTypes.ToArray());

    public ImageLayers()
        : base("ecr:image_layers", Placement.Regional, "The layers of container images in ECR, what they were built from, and where their source is.")
    {
        var repositories = Call(EcrOperations.DescribeRepositories).Each("repositories");
        var images = repositories
            .Call(EcrOperations.DescribeImages, ("repositoryName", repositories["repositoryName"]))
            .Gone(NotFound)
            .Each("imageDetails");
        var manifests = Manifest(repositories, images, images["imageDigest"]).Once().Each("images");

        Configuration(repositories, images, manifests.Each("imageManifest", ImageManifests.Configs));
        Attestations(repositories, manifests.Each("imageManifest", ImageManifests.Attestations));
    }

    private static CallSource Manifest(Source repositories, Source rows, Value digest) => rows
        .Call(
            EcrOperations.BatchGetImage,
            ("repositoryName", repositories["repositoryName"]),
            ("imageIds", digest.As(ImageManifests.Ids)),
            ("acceptedMediaTypes", MediaTypes))
        .Named(digest)
        .Gone(NotFound)
        .Failures("failures", "imageId.imageDigest", "failureCode", EcrImages.NotFound);

    private static CallSource Blob(Source repositories, Source rows, long atMost)
    {
        Value digest = rows["Digest"];
        return rows
            .Call(EcrOperations.GetDownloadUrlForLayer, ("layerDigest", digest), ("repositoryName", repositories["repositoryName"]))
            .Gone(NotFound, LayerNotFound)
            .Download("downloadUrl", atMost, digest, digest);
    }

    private void Configuration(Source repositories, Source images, Source configs)
    {
        var image = Blob(repositories, configs, ConfigBytes).Each(".", ImageConfigs.Of);
        Annotate(EcrLabels.AWSECRImage, image)
            .Id(images["imageDigest"])
            .Property("layer_diff_ids", "DiffIds")
            .Property("architecture", "Architecture", Architectures.Normalise)
            .Property("os", "Os")
            .Property("variant", "Variant")
            .Property("source_uri", "SourceUri")
            .Property("source_revision", "SourceRevision")
            .Property("source_file", "SourceFile")
            .To("HAS_LAYER", EcrLabels.AWSECRImageLayer, "DiffIds")
            .To("HEAD", EcrLabels.AWSECRImageLayer, "Head")
            .To("TAIL", EcrLabels.AWSECRImageLayer, "Tail");

        Node(EcrLabels.AWSECRImageLayer, image.Each("Layers"))
            .Id("DiffId")
            .Property("diff_id", "DiffId")
            .Property("is_empty", "IsEmpty")
            .Property("history", "History")
            .To("NEXT", EcrLabels.AWSECRImageLayer, "Next")
            .OwnedByAccount();
    }

    private void Attestations(Source repositories, Source attestations)
    {
        var statements = Manifest(repositories, attestations, attestations["Digest"])
            .Each("images")
            .Each("imageManifest", ImageManifests.Statements);
        var builds = Blob(repositories, statements, StatementBytes).Each(".", Provenance.Of);

        // What the builder attests counts before what the image says of itself.
        Annotate(EcrLabels.AWSECRImage, builds)
            .Decisive()
            .Id(attestations["Attests"])
            .Property("source_uri", "SourceUri")
            .Property("source_revision", "SourceRevision")
            .Property("source_file", "SourceFile")
            .Property("invocation_uri", "InvocationUri")
            .Property("invocation_workflow", "InvocationWorkflow")
            .Property("invocation_run_number", "InvocationRunNumber")
            .Edge(new EdgeDefinition("BUILT_FROM")
                .To(EcrLabels.AWSECRImage, "digest", "ParentDigest")
                .Property("parent_image_uri", "ParentUri")
                .Property("from_attestation", Value.Constant(true))
                .Property("confidence", Value.Constant("explicit")));
    }
}
