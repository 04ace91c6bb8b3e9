using System.Text.Json;
using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class ImageManifestsTests
{
    private const string Oci = "application/vnd.oci.image.config.v1+json";

    [Theory]
    [InlineData(Oci, "application/vnd.oci.image.layer.v1.tar+gzip", "sha256:c")]
    [InlineData("application/vnd.docker.container.image.v1+json", "application/vnd.docker.image.rootfs.diff.tar.gzip", "sha256:c")]
    [InlineData(Oci, "application/vnd.dev.cosign.simplesigning.v1+json", "sha256:c")]
    [InlineData(Oci, "application/vnd.in-toto+json", null)]
    [InlineData("application/vnd.cncf.helm.config.v1+json", "application/vnd.cncf.helm.chart.content.v1.tar+gzip", null)]
    public void Images_have_a_configuration_and_attestations_and_charts_have_none(string config, string layer, string? digest) => Assert.Equal(
        digest is null ? [] : [digest],
        ImageManifests.Configs(Text($$"""{"config":{"mediaType":"{{config}}","digest":"sha256:c"},"layers":[{"mediaType":"{{layer}}","digest":"sha256:l"}]}""")).Select(Digest));

    [Fact]
    public void A_list_names_its_attestations_and_what_they_are_of() => Assert.Equal(
        ["""{"Digest":"sha256:b","Attests":"sha256:a"}"""],
        ImageManifests.Attestations(Text(
            """
            {"manifests":[
                {"digest":"sha256:a","platform":{"architecture":"amd64","os":"linux"}},
                {"digest":"sha256:b","annotations":{"vnd.docker.reference.type":"attestation-manifest","vnd.docker.reference.digest":"sha256:a"}},
                {"digest":"sha256:c","annotations":{"vnd.docker.reference.type":"attestation-manifest"}},
                {"annotations":{"vnd.docker.reference.type":"attestation-manifest","vnd.docker.reference.digest":"sha256:a"}}]}
            """)).Select(row => row.GetRawText()));

    [Fact]
    public void Of_the_statements_of_an_attestation_the_provenance_is_read() => Assert.Equal(
        ["sha256:provenance", "sha256:bare"],
        ImageManifests.Statements(Text(
            """
            {"layers":[
                {"mediaType":"application/vnd.in-toto+json","digest":"sha256:sbom","annotations":{"in-toto.io/predicate-type":"https://spdx.dev/Document"}},
                {"mediaType":"application/vnd.in-toto+json","digest":"sha256:provenance","annotations":{"in-toto.io/predicate-type":"https://slsa.dev/provenance/v1"}},
                {"mediaType":"application/vnd.in-toto+json","digest":"sha256:bare"},
                {"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"sha256:layer"}]}
            """)).Select(Digest));

    [Fact]
    public void What_is_no_manifest_leads_nowhere()
    {
        Assert.Empty(ImageManifests.Configs(Text("{}")));
        Assert.Empty(ImageManifests.Attestations(Text("""{"manifests":"none"}""")));
        Assert.Empty(ImageManifests.Statements(Text("[]")));
        Assert.ThrowsAny<JsonException>(() => ImageManifests.Configs(Text("{\"cut")).ToList());
        Assert.Null(ImageManifests.Ids(default));
    }

    [Fact]
    public void A_missing_manifest_is_not_one_without_layers()
    {
        Assert.Throws<FormatException>(() => ImageManifests.Configs(default).ToList());
        Assert.Throws<FormatException>(() => ImageManifests.Attestations(Text(string.Empty)).ToList());
        Assert.Throws<FormatException>(() => ImageManifests.Statements(default).ToList());
    }

    private static string Digest(JsonElement row) => row.GetProperty("Digest").GetString()!;

    private static JsonElement Text(string manifest) => JsonSerializer.SerializeToElement(manifest);
}
