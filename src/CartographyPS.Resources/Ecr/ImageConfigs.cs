using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecr;

/// <summary>
/// What the configuration of an image says (https://github.com/opencontainers/image-spec/blob/main/config.md; older Docker writes its
/// members with capitals): one row with the layers from the bottom up, or none where it has none.
/// </summary>
internal static class ImageConfigs
{
    /// <summary>The layer without a file that Docker wrote for steps that change no file.</summary>
    private const string EmptyLayer = "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

    // The variables of CI systems that builds pass on as labels, whatever stands before their name.
    private static readonly string[] SourceLabels = ["circle_repository_url", "codebuild_source_repo_url"];
    private static readonly string[] RevisionLabels = ["circle_sha1", "codebuild_resolved_source_version"];
    private static readonly string[] FileLabels = ["dockerfile"];

    /// <summary>
    /// A row with <c>DiffIds</c>, <c>Head</c>, <c>Tail</c>, <c>Architecture</c>, <c>Os</c>, <c>Variant</c>, <c>SourceUri</c>,
    /// <c>SourceRevision</c>, <c>SourceFile</c> and <c>Layers</c>, each with <c>DiffId</c>, <c>IsEmpty</c>, <c>History</c> and <c>Next</c>.
    /// </summary>
    /// <exception cref="FormatException">A layer or a step of the history is not of the form that the specification gives.</exception>
    public static IEnumerable<JsonElement> Of(JsonElement config)
    {
        var ids = Ids(Json.Loose(Json.Loose(config, "rootfs"), "diffids"));
        if (ids.Count == 0) yield break;

        var labels = Json.Loose(Json.Loose(config, "config"), "labels");
        string? uri = RepositoryUrl.Normalise(Label(labels, SourceLabels));
        yield return JsonRows.Of(writer =>
        {
            Write(writer, "Architecture", Values.Text(Json.Loose(config, "architecture")));
            Write(writer, "Os", Values.Text(Json.Loose(config, "os")));
            Write(writer, "Variant", Values.Text(Json.Loose(config, "variant")));
            Write(writer, "SourceUri", uri);
            Write(writer, "SourceRevision", uri is null ? null : Label(labels, RevisionLabels));
            Write(writer, "SourceFile", uri is null ? null : Label(labels, FileLabels));
            Write(writer, "Head", ids[0]);
            Write(writer, "Tail", ids[ids.Count - 1]);
            writer.WriteStartArray("DiffIds");
            foreach (string id in ids) writer.WriteStringValue(id);
            writer.WriteEndArray();
            WriteLayers(writer, ids, History(config));
        });
    }

    private static void WriteLayers(Utf8JsonWriter writer, List<string> ids, List<string?> history)
    {
        writer.WriteStartArray("Layers");
        for (int i = 0; i < ids.Count; i++)
        {
            writer.WriteStartObject();
            Write(writer, "DiffId", ids[i]);
            writer.WriteBoolean("IsEmpty", ids[i] == EmptyLayer);
            // Which step made which layer can be told only where there are as many.
            Write(writer, "History", history.Count == ids.Count ? history[i] : null);
            Write(writer, "Next", i + 1 < ids.Count ? ids[i + 1] : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // The steps that made layers.
    private static List<string?> History(JsonElement config) => Json.Loose(config, "history") is { ValueKind: JsonValueKind.Array } steps
        ? [.. steps.EnumerateArray().Where(MadeLayer).Select(step => Values.Text(Json.Loose(step, "createdby")))]
        : [];

    // One step that is misread would give each layer the step of another.
    private static bool MadeLayer(JsonElement step) => (step.ValueKind, Json.Loose(step, "emptylayer").ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.True) => false,
        (JsonValueKind.Object, JsonValueKind.False or JsonValueKind.Undefined or JsonValueKind.Null) => true,
        _ => throw new FormatException("A step of the image's history does not tell whether it made a layer."),
    };

    private static string? Label(JsonElement labels, string[] names) => labels.ValueKind == JsonValueKind.Object
        ? labels.EnumerateObject()
            .Where(label => names.Contains(label.Name.Substring(label.Name.LastIndexOf('.') + 1), StringComparer.OrdinalIgnoreCase))
            .OrderBy(label => label.Name, StringComparer.Ordinal)
            .Select(label => Values.Text(label.Value)?.Trim()).FirstOrDefault(text => text is { Length: > 0 })
        : null;

    private static List<string> Ids(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => [.. list.EnumerateArray().Select(Id)],
        _ => throw new FormatException("The image's layers are no list."),
    };

    private static string Id(JsonElement id) =>
        id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : throw new FormatException("A layer of the image has no id.");

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is { Length: > 0 }) writer.WriteString(name, text);
    }
}
