using System.Text.Json;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>
/// How an image was built, of its provenance in SLSA 0.2 or 1 (https://slsa.dev/spec/v1.0/provenance), as BuildKit and GitHub write it: one
/// row, with what the statement says of <c>SourceUri</c>, <c>SourceRevision</c>, <c>SourceFile</c>, <c>InvocationUri</c>,
/// <c>InvocationWorkflow</c>, <c>InvocationRunNumber</c>, and the image that it was built from, <c>ParentUri</c> and <c>ParentDigest</c>.
/// </summary>
internal static class Provenance
{
    private const string Runs = "/actions/runs/";

    private static readonly string[] ImageSchemes = ["pkg:docker/", "pkg:oci/", "oci://"];

    /// <summary>The row of a statement; none where it has no predicate.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement statement)
    {
        var predicate = Json.Member(statement, "predicate");
        if (predicate.ValueKind != JsonValueKind.Object) yield break;

        var definition = Json.Member(predicate, "buildDefinition");
        var materials = Json.Items(predicate, "materials").Concat(Json.Items(definition, "resolvedDependencies")).ToList();
        var sources = First(
            Json.Member(predicate, "metadata", "https://mobyproject.org/buildkit@v1#metadata", "vcs"),
            Json.Member(predicate, "runDetails", "metadata", "buildkit_metadata", "vcs"));
        var config = First(Json.Member(predicate, "invocation", "configSource"), Json.Member(definition, "externalParameters", "configSource"));
        var environment = First(Json.Member(predicate, "invocation", "environment"), Json.Member(definition, "internalParameters"));
        var workflow = Json.Member(definition, "externalParameters", "workflow");
        var git = materials.Find(material => Revision(material) is not null);
        var parent = materials.Find(material => IsImage(Json.Text(material, "uri")) && Json.Text(Json.Member(material, "digest"), "sha256") is { Length: > 0 });

        yield return JsonRows.Of(
            ("SourceUri", RepositoryUrl.Normalise(Json.Text(sources, "source") ?? Json.Text(git, "uri") ?? Json.Text(workflow, "repository"))),
            ("SourceRevision", Json.Text(sources, "revision") ?? Revision(git)),
            ("SourceFile", File(Json.Text(sources, "localdir:dockerfile"), Json.Text(config, "entryPoint") ?? Json.Text(config, "path"))),
            ("InvocationUri", Repository(environment) ?? RepositoryUrl.Normalise(Json.Text(workflow, "repository")) ?? Builder(predicate)),
            ("InvocationWorkflow", Workflow(environment) ?? Json.Text(workflow, "path")),
            ("InvocationRunNumber", Json.Text(environment, "github_run_number")),
            ("ParentUri", Json.Text(parent, "uri")),
            ("ParentDigest", Json.Text(Json.Member(parent, "digest"), "sha256") is { } digest ? "sha256:" + digest : null));
    }

    private static JsonElement First(JsonElement first, JsonElement second) => first.ValueKind == JsonValueKind.Object ? first : second;

    private static string? Revision(JsonElement material) =>
        Json.Text(Json.Member(material, "digest"), "gitCommit") ?? Json.Text(Json.Member(material, "digest"), "sha1");

    // A build names the image of its own syntax, docker/dockerfile, among its materials.
    private static bool IsImage(string? uri) =>
        uri is not null && Array.Exists(ImageSchemes, scheme => uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            && uri.IndexOf("dockerfile", StringComparison.OrdinalIgnoreCase) < 0;

    private static string? File(string? folder, string? name)
    {
        if (string.IsNullOrEmpty(name)) return null;
        string path = string.Join("/", $"{folder}/{name}".Split('/').Where(part => part.Length > 0 && part != "."));
        return path.Length > 0 ? path : null;
    }

    private static string? Repository(JsonElement environment) =>
        Json.Text(environment, "github_server_url") is { Length: > 0 } server && Json.Text(environment, "github_repository") is { Length: > 0 } repository
            ? $"{server.TrimEnd('/')}/{repository}"
            : null;

    // acme/web/.github/workflows/release.yml@refs/heads/main
    private static string? Workflow(JsonElement environment)
    {
        if (Json.Text(environment, "github_workflow_ref") is not { Length: > 0 } reference) return null;
        string path = reference.Split('@')[0];
        string repository = Json.Text(environment, "github_repository") + "/";
        return path.StartsWith(repository, StringComparison.Ordinal) ? path.Substring(repository.Length) : path;
    }

    // https://github.com/acme/web/actions/runs/1/attempts/1
    private static string? Builder(JsonElement predicate) =>
        (Json.Text(Json.Member(predicate, "runDetails", "builder"), "id") ?? Json.Text(Json.Member(predicate, "builder"), "id")) is { } builder
            && builder.IndexOf(Runs, StringComparison.Ordinal) is var end and > 0
                ? builder.Substring(0, end)
                : null;
}
