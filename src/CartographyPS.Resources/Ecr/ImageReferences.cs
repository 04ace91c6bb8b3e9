using System.Text.Json;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ecr;

/// <summary>References to container images: <c>registry/repository:tag</c> and <c>registry/repository@digest</c>.</summary>
internal static class ImageReferences
{
    private static readonly Regex Uuid = new("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The digest in a reference; nothing when it names a tag.</summary>
    public static object? Digest(JsonElement reference) =>
        Values.Text(reference) is { } text && text.LastIndexOf('@') is var at and >= 0 && at < text.Length - 1 ? text.Substring(at + 1) : null;

    /// <summary>A reference by tag, of the repository's URI and the tag.</summary>
    public static object? ByTag(IReadOnlyList<JsonElement> values) => With(":", values);

    /// <summary>A reference by digest, of the repository's URI and the digest.</summary>
    public static object? ByDigest(IReadOnlyList<JsonElement> values) => With("@", values);

    /// <summary>The references by which an image goes, of the repository's URI, its tags and its digest: by tags, or else by digest.</summary>
    public static object? All(IReadOnlyList<JsonElement> values)
    {
        if (Values.Text(values[0]) is not { } repository) return null;

        var tags = Values.Texts(values[1]).Select(tag => repository + ":" + tag).ToList();
        return tags.Count > 0 ? tags : With("@", [values[0], values[2]]);
    }

    /// <summary>
    /// The id of the CodeBuild build that made an image, of its repository's name and its tags: the project that the repository is named
    /// after, and the UUID in the tags. Nothing when there is none, or more than one, which would leave it open.
    /// </summary>
    public static object? BuildId(IReadOnlyList<JsonElement> values)
    {
        var ids = Values.Texts(values[1])
            .SelectMany(tag => Uuid.Matches(tag.ToLowerInvariant()).Cast<Match>()).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 1 ? With(":", [values[0], Values.ToJson(ids[0])]) : null;
    }

    private static string? With(string separator, IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } repository && Values.Text(values[1]) is { } name ? repository + separator + name : null;
}
