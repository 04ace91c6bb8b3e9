using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class EcrImagesTests
{
    private const string Index = "application/vnd.oci.image.index.v1+json";

    [Fact]
    public void Manifest_lists_are_asked_for_by_digest()
    {
        var ids = Assert.IsType<List<object?>>(EcrImages.ListIds(Json.Of($$"""
            [{"imageDigest":"sha256:1","imageManifestMediaType":"{{Index}}"},
             {"imageDigest":"sha256:2","imageManifestMediaType":"application/vnd.oci.image.manifest.v1+json"},
             {"imageDigest":"sha256:3"},
             {"imageDigest":"sha256:4","imageManifestMediaType":"application/vnd.docker.distribution.manifest.list.v2+json"}]
            """)));
        Assert.Equal(["""{"imageDigest":"sha256:1"}""", """{"imageDigest":"sha256:4"}"""], ids.Select(id => id!.ToString()));
        Assert.Equal(new List<object?>(), EcrImages.ListIds(Json.None));
    }

    [Fact]
    public void A_list_says_what_its_parts_are()
    {
        const string Manifest = """
            {"manifests":[
              {"digest":"sha256:amd","mediaType":"m","platform":{"architecture":"amd64","os":"linux"}},
              {"digest":"sha256:arm","platform":{"architecture":"arm64","os":"linux","variant":"v8"}},
              {"digest":"sha256:att","artifactType":"a","platform":{"architecture":"unknown","os":"unknown"},
               "annotations":{"vnd.docker.reference.type":"attestation-manifest","vnd.docker.reference.digest":"sha256:amd"}}]}
            """;
        Assert.Equal(
            [
                """{"Digest":"sha256:list","Type":"manifest_list","Parts":["sha256:amd","sha256:arm","sha256:att"],"Images":["sha256:amd","sha256:arm"],"Tags":["1","latest"]}""",
                """{"Digest":"sha256:amd","Type":"image","MediaType":"m","Architecture":"amd64","Os":"linux","Tags":[]}""",
                """{"Digest":"sha256:arm","Type":"image","Architecture":"arm64","Os":"linux","Variant":"v8","Tags":["arm"]}""",
                """{"Digest":"sha256:att","Type":"attestation","ArtifactType":"a","Architecture":"unknown","Os":"unknown","AttestationType":"attestation-manifest","Attests":"sha256:amd","Tags":[]}""",
            ],
            Rows(
                """
                [{"imageDigest":"sha256:list","imageTags":["1","latest"]},{"imageDigest":"sha256:amd"},
                 {"imageDigest":"sha256:arm","imageTags":["arm"]},{"imageDigest":"sha256:att"}]
                """,
                ("sha256:list", Manifest)));
    }

    [Fact]
    public void A_part_for_no_platform_is_an_attestation_and_a_list_of_such_has_no_images() => Assert.Equal(
        [
            """{"Digest":"sha256:list","Type":"manifest_list","Parts":["sha256:att"],"Tags":[]}""",
            """{"Digest":"sha256:att","Type":"attestation","Architecture":"unknown","Os":"unknown","Tags":[]}""",
        ],
        Rows(
            """[{"imageDigest":"sha256:list"},{"imageDigest":"sha256:att"}]""",
            ("sha256:list", """{"manifests":[{"digest":"sha256:att","platform":{"architecture":"unknown","os":"unknown"}}]}""")).Select(WithoutDetails));

    [Fact]
    public void What_hangs_on_a_list_that_AWS_could_not_give_is_not_told()
    {
        const string Images = """[{"imageDigest":"sha256:list","imageTags":["1"]},{"imageDigest":"sha256:tagged","imageTags":["2"]},{"imageDigest":"sha256:bare"}]""";
        string Digests(string code) => string.Join(" ", EcrImages.Of(Json.Of(
            $$"""{"imageDetails":{{Images}},"failures":[{"imageId":{"imageDigest":"sha256:list"},"failureCode":"{{code}}"}]}"""))
            .Select(row => row.GetProperty("Digest").GetString()));

        Assert.Equal("sha256:tagged", Digests("KmsError"));
        Assert.Equal("sha256:tagged sha256:bare", Digests("ImageNotFound"));
    }

    [Fact]
    public void An_image_without_tag_and_list_stands_alone() => Assert.Equal(
        ["""{"Digest":"sha256:1","Type":"image","Tags":[],"Alone":{"imageDigest":"sha256:1","imageSizeInBytes":7}}"""],
        Rows("""[{"imageDigest":"sha256:1","imageSizeInBytes":7}]"""));

    [Fact]
    public void A_list_that_ECR_does_not_give_or_that_is_empty_is_an_image() => Assert.Equal(
        ["""{"Digest":"sha256:1","Type":"image","Tags":["a"]}""", """{"Digest":"sha256:2","Type":"image","Tags":["b"]}"""],
        Rows("""[{"imageDigest":"sha256:1","imageTags":["a"]},{"imageDigest":"sha256:2","imageTags":["b"]}]""", ("sha256:2", """{"manifests":[]}""")));

    [Fact]
    public void A_manifest_that_is_no_JSON_costs_its_list_and_what_may_be_its_parts()
    {
        string[] rows = Rows(
            """[{"imageDigest":"sha256:bad","imageTags":["a"]},{"imageDigest":"sha256:may-be"},{"imageDigest":"sha256:list","imageTags":["b"]},{"imageDigest":"sha256:part"},{"imageDigest":"sha256:2","imageTags":["c"]},{"imageTags":["d"]}]""",
            ("sha256:bad", "<html>"), ("sha256:list", """{"manifests":[{"digest":"sha256:part"}]}"""));

        Assert.StartsWith("\"The manifest of sha256:bad is no JSON.", rows[0], StringComparison.Ordinal);
        Assert.Equal(["sha256:list", "sha256:part", "sha256:2"], rows.Skip(1).Select(row => Json.Of(row).GetProperty("Digest").GetString()));
    }

    [Fact]
    public void A_manifest_list_without_a_digest_is_not_asked_for() => Assert.Equal(
        new List<object?>(), EcrImages.ListIds(Json.Of("""[{"imageManifestMediaType":"application/vnd.oci.image.index.v1+json"}]""")));

    [Fact]
    public void References_are_by_tag_and_digest()
    {
        Assert.Equal("r/web:1.0", ImageReferences.ByTag(Json.Texts("r/web", "1.0")));
        Assert.Equal("r/web@sha256:1", ImageReferences.ByDigest(Json.Texts("r/web", "sha256:1")));
        Assert.Null(ImageReferences.ByTag(Json.Texts("r/web", null)));
        Assert.Equal(new List<string> { "r/web:1", "r/web:2" }, ImageReferences.All([Json.Text("r/web"), Json.Of("""["1","2"]"""), Json.Text("sha256:1")]));
        Assert.Equal("r/web@sha256:1", ImageReferences.All([Json.Text("r/web"), Json.Of("[]"), Json.Text("sha256:1")]));
        Assert.Null(ImageReferences.All([Json.None, Json.Of("[]"), Json.Text("sha256:1")]));
    }

    [Theory]
    [InlineData("1.dkr.ecr.us-east-1.amazonaws.com/api@sha256:1", "sha256:1")]
    [InlineData("1.dkr.ecr.us-east-1.amazonaws.com/api:2.3", null)]
    [InlineData("r/api:2.3@sha256:1", "sha256:1")]
    [InlineData("r/api@", null)]
    [InlineData(null, null)]
    public void A_reference_may_have_a_digest(string? reference, string? digest) => Assert.Equal(digest, ImageReferences.Digest(Json.Text(reference)));

    private static string WithoutDetails(string row) => row.IndexOf(",\"Alone\"", StringComparison.Ordinal) is var at and >= 0 ? row[..at] + "}" : row;

    private static string[] Rows(string details, params (string Digest, string Manifest)[] lists)
    {
        var images = lists.Select(list => new { imageId = new { imageDigest = list.Digest }, imageManifest = list.Manifest });
        return Json.Lines(EcrImages.Of(Json.Of($$"""{"imageDetails":{{details}},"images":{{System.Text.Json.JsonSerializer.Serialize(images)}}}""")));
    }
}
