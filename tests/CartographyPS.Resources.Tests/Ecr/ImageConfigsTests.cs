using System.Text.Json;
using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class ImageConfigsTests
{
    [Fact]
    public void Layers_follow_each_other_and_have_the_steps_that_made_them() => Assert.Equal(
        """{"Architecture":"amd64","Os":"linux","Variant":"v8","Head":"sha256:a","Tail":"sha256:b","DiffIds":["sha256:a","sha256:b"],"Layers":["""
            + """{"DiffId":"sha256:a","IsEmpty":false,"History":"ADD","Next":"sha256:b"},{"DiffId":"sha256:b","IsEmpty":false,"History":"RUN"}]}""",
        Row("""
            {"architecture":"amd64","os":"linux","variant":"v8","rootfs":{"diff_ids":["sha256:a","sha256:b"]},
             "history":[{"created_by":"ADD"},{"created_by":"CMD","empty_layer":true},{"created_by":"RUN"}]}
            """).GetRawText());

    [Fact]
    public void Older_Docker_writes_members_with_capitals() => Assert.Equal(
        """{"Architecture":"amd64","Os":"linux","Head":"sha256:a","Tail":"sha256:a","DiffIds":["sha256:a"],"Layers":[{"DiffId":"sha256:a","IsEmpty":false,"History":"ADD"}]}""",
        Row("""{"Architecture":"amd64","OS":"linux","RootFS":{"DiffIDs":["sha256:a"]},"History":[{"CreatedBy":"ADD"}]}""").GetRawText());

    [Theory]
    [InlineData("""[{"created_by":"ADD"}]""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""[{"created_by":""},{}]""")]
    public void Steps_that_do_not_tell_their_layers_say_nothing(string history) =>
        Assert.DoesNotContain("History", Row($$"""{"rootfs":{"diff_ids":["sha256:a","sha256:b"]},"history":{{history}}}""").GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void The_layer_without_a_file_is_empty() => Assert.True(
        Row("""{"rootfs":{"diff_ids":["sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"]}}""").GetProperty("Layers")[0].GetProperty("IsEmpty").GetBoolean());

    [Theory]
    [InlineData("""{"CIRCLE_REPOSITORY_URL":"git@host:a/b.git","CIRCLE_SHA1":"c0"}""", "https://host/a/b", "c0", null)]
    [InlineData("""{"x.codebuild_source_repo_url":"https://host/a/b.git","x.codebuild_resolved_source_version":"c0","x.dockerfile":"f/Dockerfile"}""", "https://host/a/b", "c0", "f/Dockerfile")]
    [InlineData("""{"x.dockerfile":"f/Dockerfile","x.circle_sha1":"c0"}""", null, null, null)]
    [InlineData("""{"circle_repository_url":""}""", null, null, null)]
    [InlineData("null", null, null, null)]
    public void Labels_of_builds_name_the_source(string labels, string? uri, string? revision, string? file)
    {
        var row = Row($$$"""{"rootfs":{"diff_ids":["sha256:a"]},"config":{"Labels":{{{labels}}}}}""");

        Assert.Equal([uri, revision, file], new[] { "SourceUri", "SourceRevision", "SourceFile" }.Select(name => row.TryGetProperty(name, out var value) ? value.GetString() : null));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"rootfs":{"diff_ids":[]}}""")]
    public void What_has_no_layers_is_no_image(string config) => Assert.Empty(ImageConfigs.Of(JsonSerializer.Deserialize<JsonElement>(config)));

    [Theory]
    [InlineData("""{"rootfs":{"diff_ids":"sha256:a"}}""")]
    [InlineData("""{"rootfs":{"diff_ids":["sha256:a",7]}}""")]
    [InlineData("""{"rootfs":{"diff_ids":["sha256:a",null]}}""")]
    [InlineData("""{"rootfs":{"diff_ids":["sha256:a"]},"history":[7]}""")]
    [InlineData("""{"rootfs":{"diff_ids":["sha256:a"]},"history":[{"empty_layer":"yes"}]}""")]
    public void What_is_not_of_the_form_is_not_read(string config) =>
        Assert.Throws<FormatException>(() => ImageConfigs.Of(JsonSerializer.Deserialize<JsonElement>(config)).ToList());

    private static JsonElement Row(string config) => ImageConfigs.Of(JsonSerializer.Deserialize<JsonElement>(config)).Single();
}
