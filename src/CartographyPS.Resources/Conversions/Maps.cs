using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Members that the API models call maps: objects whose keys are data.</summary>
internal static class Maps
{
    /// <summary>A row for each entry, with <c>Key</c> and <c>Value</c>; none without a map.</summary>
    public static IEnumerable<JsonElement> Entries(JsonElement map) => Of(map).Select(entry => JsonRows.Of(writer =>
    {
        writer.WriteString("Key", entry.Name);
        writer.WritePropertyName("Value");
        entry.Value.WriteTo(writer);
    }));

    /// <summary>The values, in the answer's order; an empty list without a map.</summary>
    public static object Values(JsonElement map) => Of(map).Select(entry => entry.Value).ToList();

    private static IEnumerable<JsonProperty> Of(JsonElement map) =>
        map.ValueKind == JsonValueKind.Object ? map.EnumerateObject() : Enumerable.Empty<JsonProperty>();
}
