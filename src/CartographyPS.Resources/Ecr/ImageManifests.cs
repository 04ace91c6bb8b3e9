using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>
/// What image manifests lead to, of their texts (https://github.com/opencontainers/image-spec/blob/main/manifest.md): rows with a
/// <c>Digest</c> of what is to be read next.
/// </summary>
internal static class ImageManifests
{
    private const string StatementMediaType = "in-toto";
    private const string PredicateType = "in-toto.io/predicate-type";
    private const string ProvenanceType = "slsa.dev/provenance";

    private static readonly string[] ConfigMediaTypes = ["application/vnd.oci.image.config.v1+json", "application/vnd.docker.container.image.v1+json"];

    /// <summary>The media types of manifests that are asked for.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } =
        ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json", .. EcrImages.ListMediaTypes];

    /// <summary>The ids by which BatchGetImage is asked for an image.</summary>
    public static object? Ids(JsonElement digest) =>
        Values.Text(digest) is { Length: > 0 } text ? new List<object?> { JsonRows.Of(("imageDigest", text)) } : null;

    /// <summary>The configuration of an image that has layers. Attestations have one in form only; charts and the like have another kind.</summary>
    /// <exception cref="JsonException">The manifest is no JSON.</exception>
    /// <exception cref="FormatException">There is no manifest.</exception>
    public static IEnumerable<JsonElement> Configs(JsonElement manifest)
    {
        var found = Parse(manifest);
        var config = Json.Member(found, "config");
        bool isImage = ConfigMediaTypes.Contains(Json.Text(config, "mediaType")) && !Json.Items(found, "layers").Any(IsStatement);
        if (isImage && Json.Text(config, "digest") is { Length: > 0 } digest) yield return JsonRows.Of(("Digest", digest));
    }

    /// <summary>The attestations that a manifest list names, and in <c>Attests</c> the images that they are of.</summary>
    /// <exception cref="JsonException">The manifest is no JSON.</exception>
    /// <exception cref="FormatException">There is no manifest.</exception>
    public static IEnumerable<JsonElement> Attestations(JsonElement manifest) =>
        from part in Json.Items(Parse(manifest), "manifests")
        let annotations = Json.Member(part, "annotations")
        where Json.Text(annotations, "vnd.docker.reference.type") == "attestation-manifest"
        where Json.Text(part, "digest") is { Length: > 0 } && Json.Text(annotations, "vnd.docker.reference.digest") is { Length: > 0 }
        select JsonRows.Of(("Digest", Json.Text(part, "digest")), ("Attests", Json.Text(annotations, "vnd.docker.reference.digest")));

    /// <summary>The provenance among the statements of an attestation: the layer whose annotation says so, or that has none.</summary>
    /// <exception cref="JsonException">The manifest is no JSON.</exception>
    /// <exception cref="FormatException">There is no manifest.</exception>
    public static IEnumerable<JsonElement> Statements(JsonElement manifest) =>
        from layer in Json.Items(Parse(manifest), "layers").Where(IsStatement)
        where Json.Text(layer, "digest") is { Length: > 0 }
        where Json.Text(Json.Member(layer, "annotations"), PredicateType)?.Contains(ProvenanceType) != false
        select JsonRows.Of(("Digest", Json.Text(layer, "digest")));

    private static bool IsStatement(JsonElement layer) => Json.Text(layer, "mediaType")?.Contains(StatementMediaType) == true;

    // What is read of an image once is never read again: an answer without the manifest must not pass for an image without layers.
    private static JsonElement Parse(JsonElement manifest)
    {
        if (Values.Text(manifest) is not { Length: > 0 } text) throw new FormatException("The image has no manifest.");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
