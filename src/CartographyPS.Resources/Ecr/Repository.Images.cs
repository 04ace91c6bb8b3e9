using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <content>The images of a repository.</content>
internal sealed partial class Repository
{
    private static readonly Value ListMediaTypes = Value.Constant(EcrImages.ListMediaTypes.ToArray());

    private void Images(Source repositories)
    {
        Value name = repositories["repositoryName"];
        var described = repositories
            .Call(EcrOperations.DescribeImages, ("repositoryName", name))
            .Gone(NotFound)
            .AsOneRow();
        var images = described.Each("imageDetails");
        var tags = images.Each("imageTags");

        Node(EcrLabels.AWSECRImage, images)
            .Id("imageDigest")
            .Property("digest", "imageDigest")
            .Property("region", Region)
            .Key("build_id", Value.Of(ImageReferences.BuildId, name, "imageTags"))
            .OwnedByAccount();
        Reference(repositories, images, tags, Value.Of(ImageReferences.ByTag, repositories["repositoryUri"], tags["."])).Property("tag", ".");

        // Only the manifest lists say which images are parts of others: what an image is, and whether it goes without a tag on its own.
        Kinds(repositories, described
            .Call(
                EcrOperations.BatchGetImage,
                ("repositoryName", name),
                ("imageIds", described["imageDetails"].As(EcrImages.ListIds)),
                ("acceptedMediaTypes", ListMediaTypes))
            .InChunks("imageIds", 100)
            .Gone(NotFound)
            .Failures("failures", "imageId.imageDigest", "failureCode", EcrImages.NotFound)
            .JoinedToParent()
            .Each(".", EcrImages.Of));
    }

    private void Kinds(Source repositories, Source images)
    {
        Node(EcrLabels.AWSECRImage, images)
            .Id("Digest")
            .Property("type", "Type")
            .Property("architecture", "Architecture", Architectures.Normalise)
            .Property("os", "Os")
            .Property("variant", "Variant")
            .Property("attestation_type", "AttestationType")
            .Property("attests_digest", "Attests")
            .Property("media_type", "MediaType")
            .Property("artifact_media_type", "ArtifactType")
            .Property("child_image_digests", "Images")
            .LabelWhen(EcrLabels.Image, "Type", Conditions.IsOneOf(EcrImages.Image))
            .LabelWhen(EcrLabels.ImageAttestation, "Type", Conditions.IsOneOf(EcrImages.Attestation))
            .LabelWhen(EcrLabels.ImageManifestList, "Type", Conditions.IsOneOf(EcrImages.ManifestList))
            .To("CONTAINS_IMAGE", EcrLabels.AWSECRImage, "digest", "Images")
            .To("ATTESTS", EcrLabels.AWSECRImage, "digest", "Attests");

        var untagged = images.Each("Alone");
        Reference(repositories, untagged, untagged, Value.Of(ImageReferences.ByDigest, repositories["repositoryUri"], untagged["imageDigest"]));

        Edge("IMAGE", images)
            .From(EcrLabels.AWSECRRepositoryImage, "id", Value.Of(ImageReferences.All, repositories["repositoryUri"], "Tags", "Digest"))
            .To(EcrLabels.AWSECRImage, "id", "Parts");
    }

    private NodeDefinition Reference(Source repositories, Source images, Source rows, Value uri) =>
        Node(EcrLabels.AWSECRRepositoryImage, rows)
            .Id(uri)
            .Property("uri", uri)
            .Property("repo_uri", repositories["repositoryUri"])
            .Property("image_size_bytes", images["imageSizeInBytes"])
            .DateTime("image_pushed_at", images["imagePushedAt"])
            .Property("image_manifest_media_type", images["imageManifestMediaType"])
            .Property("artifact_media_type", images["artifactMediaType"])
            .DateTime("last_recorded_pull_time", images["lastRecordedPullTime"])
            .Property("region", Region)
            .From("REPO_IMAGE", EcrLabels.AWSECRRepository, repositories["repositoryArn"])
            .To("IMAGE", EcrLabels.AWSECRImage, images["imageDigest"])
            .OwnedByAccount();
}
