using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ecr;

/// <summary>Members of documents that no API model describes: whatever is not as expected has no value.</summary>
internal static class Json
{
    /// <summary>A member; undefined for none.</summary>
    public static JsonElement Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A member of a member, and so on.</summary>
    public static JsonElement Member(JsonElement item, params string[] names) => names.Aggregate(item, Member);

    /// <summary>A member's text; null for none.</summary>
    public static string? Text(JsonElement item, string name) => Values.Text(Member(item, name));

    /// <summary>The elements of a member that is a list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        Member(item, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>A member whose name is written with other capitals or with underscores (<c>diff_ids</c>, <c>DiffIDs</c>); undefined for none.</summary>
    public static JsonElement Loose(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object
        ? item.EnumerateObject().FirstOrDefault(member => member.Name.Replace("_", string.Empty).Equals(name, StringComparison.OrdinalIgnoreCase)).Value
        : default;
}
