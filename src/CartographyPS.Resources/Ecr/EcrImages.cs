using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>
/// What the images of an ECR repository are to each other, of the joined answers of DescribeImages (<c>imageDetails</c>) and of
/// BatchGetImage for its manifest lists (<c>images</c>). An image that a manifest list names is a part of it
/// (https://github.com/opencontainers/image-spec/blob/main/image-index.md), and an attestation when its annotations say so or its
/// platform is unknown/unknown (https://docs.docker.com/build/metadata/attestations/attestation-storage/).
/// </summary>
internal static class EcrImages
{
    /// <summary>The type of an image that can be run.</summary>
    public const string Image = "image";

    /// <summary>The type of what is said about an image.</summary>
    public const string Attestation = "attestation";

    /// <summary>The type of a list of images, one for each platform.</summary>
    public const string ManifestList = "manifest_list";

    /// <summary>The failure code of an image that is not there any more; for any other, what it is was not read.</summary>
    public const string NotFound = "ImageNotFound";

    private const string ReferenceType = "vnd.docker.reference.type";
    private const string Unknown = "unknown";

    /// <summary>The media types of manifest lists.</summary>
    public static IReadOnlyList<string> ListMediaTypes { get; } =
        ["application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.oci.image.index.v1+json"];

    /// <summary>The ids by which BatchGetImage is asked for the manifest lists among image details.</summary>
    public static object ListIds(JsonElement imageDetails) => Elements(imageDetails)
        .Where(image => ListMediaTypes.Contains(Text(image, "imageManifestMediaType"), StringComparer.Ordinal) && Text(image, "imageDigest") is { Length: > 0 })
        .Select(image => (object?)JsonRows.Of(("imageDigest", Text(image, "imageDigest"))))
        .ToList();

    /// <summary>
    /// A row for each image: <c>Digest</c>, <c>Type</c>, <c>Tags</c>; of a manifest list its <c>Parts</c> and those of them that can be run,
    /// <c>Images</c> (digests); of a part what its list says of it; <c>Alone</c>, its details, when it has no tag and is no part.
    /// </summary>
    /// <remarks>
    /// Of a manifest that is no JSON, a text says so; of one that AWS could not give, the call's <c>failures</c>. Which images are its parts
    /// cannot be told then: those without a tag that no other list names have no row.
    /// </remarks>
    public static IEnumerable<JsonElement> Of(JsonElement repository)
    {
        var unread = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = Lists(repository, unread);
        foreach (string reason in unread.Values) yield return JsonRows.Unread(reason);

        var failures = Failures(repository);
        bool isUnsure = unread.Count > 0 || failures.Any(failure => failure.Value != NotFound);

        var parts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var part in lists.Values.SelectMany(list => list)) parts[Text(part, "digest")!] = part;

        foreach (var image in Elements(Member(repository, "imageDetails")))
        {
            if (Text(image, "imageDigest") is not { Length: > 0 } digest) continue;   // told where images are stated
            bool isPart = parts.TryGetValue(digest, out var part);
            bool mayBePart = isUnsure && !isPart && !lists.ContainsKey(digest) && !PolicyText.Strings(image, "imageTags").Any();
            if (mayBePart || unread.ContainsKey(digest) || failures.ContainsKey(digest)) continue;
            yield return JsonRows.Of(writer =>
            {
                writer.WriteString("Digest", digest);
                if (lists.TryGetValue(digest, out var list)) WriteList(writer, list);
                else WritePart(writer, part);
                Write(writer, "Tags", PolicyText.Strings(image, "imageTags"));
                if (isPart || PolicyText.Strings(image, "imageTags").Any()) return;

                writer.WritePropertyName("Alone");
                image.WriteTo(writer);
            });
        }
    }

    private static Dictionary<string, string> Failures(JsonElement repository)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var failure in Elements(Member(repository, "failures")))
        {
            failures[Text(Member(failure, "imageId"), "imageDigest") ?? string.Empty] = Text(failure, "failureCode") ?? string.Empty;
        }
        return failures;
    }

    private static Dictionary<string, List<JsonElement>> Lists(JsonElement repository, Dictionary<string, string> unread)
    {
        var lists = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var image in Elements(Member(repository, "images")))
        {
            string digest = Text(Member(image, "imageId"), "imageDigest") ?? string.Empty;
            if (digest.Length == 0)
            {
                unread[digest] = "A manifest names no image.";
                continue;
            }
            try
            {
                using var manifest = JsonDocument.Parse(Text(image, "imageManifest") ?? string.Empty);
                var parts = Elements(Member(manifest.RootElement.Clone(), "manifests")).Where(part => Text(part, "digest") is not null).ToList();
                if (parts.Count > 0) lists[digest] = parts;
            }
            catch (JsonException exception)
            {
                unread[digest] = $"The manifest of {digest} is no JSON. {exception.Message}";
            }
        }
        return lists;
    }

    private static void WriteList(Utf8JsonWriter writer, List<JsonElement> parts)
    {
        writer.WriteString("Type", ManifestList);
        Write(writer, "Parts", parts.Select(part => Text(part, "digest")!));

        var images = parts.Where(part => !IsAttestation(part)).Select(part => Text(part, "digest")!).ToList();
        if (images.Count > 0) Write(writer, "Images", images);
    }

    private static void WritePart(Utf8JsonWriter writer, JsonElement part)
    {
        var platform = Member(part, "platform");
        var annotations = Member(part, "annotations");
        bool isAttestation = IsAttestation(part);
        writer.WriteString("Type", isAttestation ? Attestation : Image);
        Write(writer, "MediaType", Text(part, "mediaType"));
        Write(writer, "ArtifactType", Text(part, "artifactType"));
        Write(writer, "Architecture", Text(platform, "architecture"));
        Write(writer, "Os", Text(platform, "os"));
        Write(writer, "Variant", Text(platform, "variant"));
        if (!isAttestation) return;

        Write(writer, "AttestationType", Text(annotations, ReferenceType));
        Write(writer, "Attests", Text(annotations, "vnd.docker.reference.digest"));
    }

    private static bool IsAttestation(JsonElement part) =>
        Text(Member(part, "annotations"), ReferenceType) == "attestation-manifest"
        || (Text(Member(part, "platform"), "architecture") == Unknown && Text(Member(part, "platform"), "os") == Unknown);

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static JsonElement Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement item, string name) => Values.Text(Member(item, name));

    private static IEnumerable<JsonElement> Elements(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
