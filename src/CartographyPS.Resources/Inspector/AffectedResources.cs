using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Inspector;

/// <summary>The resources that a finding is about, of its list of them.</summary>
internal static class AffectedResources
{
    /// <summary>The ids of those of a kind (<c>AWS_EC2_INSTANCE</c>).</summary>
    public static Conversion Ids(string kind) => resources => Of(resources, kind).ToList();

    /// <summary>The id of the first of a kind; nothing when there is none.</summary>
    public static Conversion FirstId(string kind) => resources => Of(resources, kind).FirstOrDefault();

    /// <summary>
    /// The digests of the container images. Their ids are <c>arn:...:repository/NAME/sha256:...</c>, where the repository's name may have
    /// slashes itself.
    /// </summary>
    public static object Digests(JsonElement resources) => Images(resources).ToList();

    /// <summary>The digest of the first container image; nothing when there is none.</summary>
    public static object? FirstDigest(JsonElement resources) => Images(resources).FirstOrDefault();

    private static IEnumerable<string> Images(JsonElement resources) =>
        Of(resources, "AWS_ECR_CONTAINER_IMAGE").Select(id => id.Substring(id.LastIndexOf('/') + 1));

    private static IEnumerable<string> Of(JsonElement resources, string kind) =>
        resources.ValueKind == JsonValueKind.Array
            ? from resource in resources.EnumerateArray()
              where resource.ValueKind == JsonValueKind.Object && Text(resource, "type") == kind && Text(resource, "id") is { Length: > 0 }
              select Text(resource, "id")
            : [];

    private static string? Text(JsonElement resource, string name) => resource.TryGetProperty(name, out var member) ? Values.Text(member) : null;
}
