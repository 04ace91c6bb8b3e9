using System.Text.Json;
using CartographyPS.Resources.Ecr;

namespace CartographyPS.Resources.Tests.Ecr;

public class ProvenanceTests
{
    [Fact]
    public void BuildKit_says_source_file_workflow_and_parent() => Assert.Equal(
        """{"SourceUri":"https://host/a/b","SourceRevision":"c0","SourceFile":"docker/Dockerfile","InvocationUri":"https://host/a/b","InvocationWorkflow":".github/workflows/r.yml","InvocationRunNumber":"7","ParentUri":"pkg:docker/host/base@1","ParentDigest":"sha256:ba5e"}""",
        Row("""
            {"invocation":{"configSource":{"entryPoint":"Dockerfile"},"environment":{
                "github_server_url":"https://host/","github_repository":"a/b","github_workflow_ref":"a/b/.github/workflows/r.yml@refs/heads/main","github_run_number":"7"}},
             "materials":[{"uri":"pkg:docker/docker/dockerfile@1","digest":{"sha256":"f0"}},{"uri":"pkg:docker/host/base@1","digest":{"sha256":"ba5e"}},{"uri":"https://host/a/b.git","digest":{"sha1":"c1"}}],
             "metadata":{"https://mobyproject.org/buildkit@v1#metadata":{"vcs":{"source":"git@host:a/b.git","revision":"c0","localdir:dockerfile":"./docker/"}}}}
            """));

    [Fact]
    public void Version_1_says_it_elsewhere() => Assert.Equal(
        """{"SourceUri":"https://host/a/b","SourceRevision":"c1","SourceFile":"x/Dockerfile","InvocationUri":"https://host/a/b","ParentUri":"oci://host/base","ParentDigest":"sha256:ba5e"}""",
        Row("""
            {"buildDefinition":{"externalParameters":{"configSource":{"path":"x/Dockerfile"}},
                "resolvedDependencies":[{"uri":"git+https://host/a/b.git","digest":{"gitCommit":"c1"}},{"uri":"oci://host/base","digest":{"sha256":"ba5e"}}]},
             "runDetails":{"builder":{"id":"https://host/a/b/actions/runs/9/attempts/1"}}}
            """));

    [Fact]
    public void A_workflow_that_attests_names_itself() => Assert.Equal(
        """{"SourceUri":"https://host/a/b","InvocationUri":"https://host/a/b","InvocationWorkflow":".github/workflows/r.yml"}""",
        Row("""{"buildDefinition":{"externalParameters":{"workflow":{"ref":"refs/heads/main","repository":"https://host/a/b","path":".github/workflows/r.yml"}}}}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"materials":{},"invocation":[],"metadata":null,"builder":{"id":"https://host/"}}""")]
    [InlineData("""{"materials":[1,null,{"uri":5,"digest":[]},{"uri":"pkg:docker/host/base@1"}]}""")]
    public void What_is_not_said_is_not_stated(string predicate) => Assert.DoesNotContain("Digest", Row(predicate), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"predicate":"text"}""")]
    public void A_statement_without_a_predicate_says_nothing(string statement) => Assert.Empty(Provenance.Of(JsonSerializer.Deserialize<JsonElement>(statement)));

    private static string Row(string predicate) => Provenance.Of(JsonSerializer.Deserialize<JsonElement>($$"""{"predicate":{{predicate}}}""")).Single().GetRawText();
}
